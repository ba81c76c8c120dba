using MlpLabs.Protocol.Compiling;

namespace MlpLabs.Compiler;

/// <summary>Compiles small programs while no job is waiting: the first compile of a process takes a hundred times as long as the later ones.</summary>
internal static class WarmUp
{
    static readonly CompileJob[] Jobs =
    [
        new(IsScript: false, [new CompileFile("warm-up.cs", "public static class Solution { public static double Half(double z) => z / 2; }")]),
        new(IsScript: false,
        [
            new CompileFile("warm-up.cs",
                """
                public static class Solution
                {
                    public static (double[] h, double y) Forward(double[,] W, double[] b, double[] x)
                    {
                        var h = new List<double>();
                        for (int i = 0; i < b.Length; i++)
                            h.Add(Math.Tanh(W[i, 0] * x[0] + b[i]));
                        Console.WriteLine($"{h.Sum(v => v * v)}");
                        return ([.. h], x switch { [var first, ..] => first, _ => 0 });
                    }
                }
                """),
        ]),
        new(IsScript: true, [new CompileFile("warm-up.csx", "var rate = 0.1; double Half(double z) => z / 2; Console.WriteLine(Half(rate));")]),
    ];

    /// <summary>Compiles until all is warm or <paramref name="stop"/> says that a job is waiting.</summary>
    public static void Run(SubmissionCompiler compiler, Func<bool> stop)
    {
        foreach (var job in Jobs)
        {
            if (stop())
                return;
            compiler.Compile(job);
        }
    }
}
