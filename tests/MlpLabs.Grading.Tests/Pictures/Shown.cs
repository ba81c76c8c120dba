using MlpLabs.Grading.Judging;
using MlpLabs.Grading.Pictures;
using MlpLabs.Testing;

namespace MlpLabs.Grading.Tests.Pictures;

/// <summary>The numbers that a grader's picture gets for one visible case and what a student's method answered.</summary>
static class Shown
{
    public static ShownCase Case(Check check, object? answer) => Numbers(check, answer).Cases[0];

    public static PictureNumbers Numbers(Check check, object? answer, params object?[] samples)
    {
        PictureNumbers? numbers = null;
        var drawn = check with { Pictures = [new PictureDeclaration(n => { numbers = n; return null; }, "grader.csx", 1)] };
        var seen = drawn.Cases.Select(_ => Seen.Returned(answer)).ToArray();
        PictureSet.Of(TestCheck.Judge(drawn, seen), [.. samples.Select(s => Seen.Returned(s))]);
        return numbers!;
    }

    /// <summary>Worked example A with y = 1 of the cross-entropy; the right gradients from the exercise's statement.</summary>
    public static Check Gradients { get; } = TestCheck.Of(
        "(double[,] dW1, double[] db1, double[] dw2, double db2)", "Backward", "double[,] W1, double[] b1, double[] w2, double b2, double[] x",
        TestCheck.Visible(
            [new double[,] { { 5, 5 }, { 5, 5 } }, new[] { -2.5, -7.5 }, new double[] { 10, -10 }, -5.0, new double[] { 1, 0 }, 1.0],
            (new[,] { { -0.020894098872273115, 0 }, { 0.020894098872273115, 0 } }, new[] { -0.020894098872273115, 0.020894098872273115 },
                new[] { -0.027543633219808194, -0.0022609190949451287 }, -0.02980455231475332))) with
    {
        ComputationOrder = ["db2", "dw2", "db1", "dW1"],
        // A sixth parameter is more than the notation of a test's signature holds.
        Signature = new MethodSignature("Backward",
            [
                new("W1", TestCheck.Shape("double[,]")), new("b1", TestCheck.Shape("double[]")), new("w2", TestCheck.Shape("double[]")),
                new("b2", TestCheck.Shape("double")), new("x", TestCheck.Shape("double[]")), new("y", TestCheck.Shape("double")),
            ],
            TestCheck.Shape("(double[,] dW1, double[] db1, double[] dw2, double db2)")),
    };

    public static object Answer(double[,]? dW1, double[]? db1, double[]? dw2, double db2) => (dW1, db1, dw2, db2);
}
