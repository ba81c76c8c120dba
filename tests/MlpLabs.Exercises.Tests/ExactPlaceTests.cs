using MlpLabs.Grading;
using MlpLabs.Testing;

namespace MlpLabs.Exercises.Tests;

/// <summary>The line at which an operation fails in the code of a student, as it comes out of the compiler, the worker and the sandbox.</summary>
public sealed class ExactPlaceTests(Workbench workbench) : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("sum += e[(int)sum + 3];", "IndexOutOfRangeException")]
    [InlineData("sum += two[0, 7];", "IndexOutOfRangeException")]
    [InlineData("sum += nothing[0];", "NullReferenceException")]
    [InlineData("zero = 5 / zero;", "DivideByZeroException")]
    [InlineData("big = checked(big * 3);", "OverflowException")]
    [InlineData("e = (double[])anything;", "InvalidCastException")]
    [InlineData("many[0] = anything;", "ArrayTypeMismatchException")]
    [InlineData("Array.ForEach(e, x => sum += e[e.Length]);", "IndexOutOfRangeException")]
    public async Task An_operation_that_fails_is_shown_on_its_line(string statement, string exception)
    {
        // Calls, a loop and statements around it: optimised code knows them apart no more.
        var report = await GradeAsync($$"""
            public static class Solution
            {
                public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

                public static double SigmoidPrime(double z)
                {
                    Console.Write("");
                    var (e, two, nothing, zero, big) = (new double[3], new double[2, 2], (double[])null!, 0, int.MaxValue);
                    object anything = new List<int>();
                    object[] many = new string[1];
                    double sum = 0;
                    for (int i = 0; i < 3; i++)
                    {
                        sum += 1;
                        {{statement}}
                        sum += zero + big + many.Length;
                    }
                    return sum;
                }

                public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
            }
            """);
        var check = report.Checks[1];
        Assert.Equal(Verdict.RuntimeError, check.Verdict);
        Assert.All(check.Cases, c => Assert.Equal((exception, 15), (c.Exception!.TypeName, c.Exception.Places[0].Line)));
    }

    [Fact]
    public async Task A_failure_in_another_method_shows_both_lines_and_one_that_does_not_come_back_the_first_run_s()
    {
        var report = await GradeAsync("""
            public static class Solution
            {
                static readonly double[] Two = new double[2];
                static int _calls;

                public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

                static double Inner(double[] v)
                {
                    var t = v[0] + 1;
                    t *= 2;
                    return t + v[v.Length];
                }

                public static double SigmoidPrime(double z)
                {
                    var v = new double[2];
                    v[0] = z;
                    return Inner(v);
                }

                public static double SigmoidPrimeFromActivation(double a) => Two[_calls++ < 2 ? 0 : 5] + a * (1 - a);
            }
            """);
        Assert.All(report.Checks[1].Cases, c => Assert.Equal([("Inner", 12), ("SigmoidPrime", 19)], c.Exception!.Places.Select(p => (p.Method, p.Line))));
        var late = report.Checks[2].Cases.First(c => c.Exception is not null).Exception!;
        Assert.Equal(("IndexOutOfRangeException", "SigmoidPrimeFromActivation", 22), (late.TypeName, late.Places[0].Method, late.Places[0].Line));
    }

    async Task<GradeReport> GradeAsync(string source) => await workbench.GradeAsync("sigmoid-derivative", _folder.Write("mine.cs", source));
}
