using MlpLabs.Protocol.Compiling;

namespace MlpLabs.Protocol.Tests;

/// <summary>Damaged answers of a compile host through their decoder.</summary>
sealed class CompileAnswerFuzz(int seed) : Fuzz(seed)
{
    readonly byte[][] _originals =
    [
        new CompileAnswer { Result = CompileResult.Compiled, Assembly = new byte[] { 1, 2, 3 }, Pdb = new byte[] { 4 }, WorkingSetMiB = 90 }.ToBytes(),
        new CompileAnswer
        {
            Result = CompileResult.Errors,
            Remarks = [new CompileRemark("CS1002", CompileRemark.Error, "; expected", "Solution.cs", 1, 2, 3, 4), new CompileRemark("MLP0001", CompileRemark.Info, "é😀", "", 0, 0, 0, 0)],
        }.ToBytes(),
    ];

    protected override byte[] NextBytes() => Mutations.Of(_originals[Random.Next(_originals.Length)], Random);

    protected override void Decode(byte[] bytes)
    {
        try
        {
            CompileAnswer.FromBytes(bytes);
            Understood++;
        }
        catch (InvalidDataException)
        {
            // The only way to say that these bytes are no answer.
            Refused++;
        }
    }
}
