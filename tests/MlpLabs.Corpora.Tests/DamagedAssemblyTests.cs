using System.Diagnostics;
using MlpLabs.Grading.Submissions;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Policy;
using MlpLabs.Testing;

namespace MlpLabs.Corpora.Tests;

/// <summary>What a compile host that has been taken over sends is refused, or is read by everything that reads it after the policy.</summary>
public sealed class DamagedAssemblyTests
{
    const int Count = 2_000;
    static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Two_thousand_damaged_assemblies_neither_break_the_host_nor_keep_it_busy()
    {
        var whole = new List<Compilation>();
        foreach (var path in (string[])["backprop-2-2-1/style-autodiff.cs", "sigmoid-derivative/formula-on-z.cs", "forward-pass/style-linq.cs"])
            whole.Add(await new BareCompiler().CompileAsync(
                new CompileRequest([new SourceText("a.cs", await File.ReadAllTextAsync(Repository.Folder("tests", "submissions", path), TestContext.Current.CancellationToken))], SourceKind.Regular),
                TestContext.Current.CancellationToken));
        Assert.All(whole, compilation => Assert.Equal(CompileOutcome.Compiled, compilation.Outcome));

        var random = new Random(20260101);
        var (read, slowest) = (0, TimeSpan.Zero);
        for (var i = 0; i < Count; i++)
        {
            var (assembly, pdb) = (Damaged(whole[i % whole.Count].Assembly, random), Damaged(whole[i % whole.Count].Pdb, random));
            var watch = Stopwatch.StartNew();
            if (AssemblyPolicy.Check(assembly, pdb, AllowedApi.Default).Count == 0)
            {
                read++;
                var places = new SourcePlaces(assembly, pdb);
                foreach (var method in AssemblyMethods.Read(assembly))
                    places.Find(new StackPlace(method.Token, random.Next(100)));
                CallGraph.Of(assembly).Reaches(0x06000001, 0x06000002);
            }
            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
        }

        Assert.InRange(read, Count / 20, Count - Count / 20);
        Assert.InRange(slowest, TimeSpan.Zero, Bound);
    }

    static byte[] Damaged(ReadOnlyMemory<byte> whole, Random random)
    {
        var bytes = whole.ToArray();
        for (var left = random.Next(1, 4); left > 0; left--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }
}
