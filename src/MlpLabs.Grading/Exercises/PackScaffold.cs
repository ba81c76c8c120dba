using System.Text.RegularExpressions;

namespace MlpLabs.Grading.Exercises;

/// <summary>The first version of an exercise: small, complete, and proven but for its examples file.</summary>
public static partial class PackScaffold
{
    public static bool IsId(string id) => IdPattern().IsMatch(id);

    /// <summary>Writes both folders and returns the files written.</summary>
    public static IReadOnlyList<string> Write(string id, string exercisesFolder, string gradersFolder)
    {
        var title = char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');
        var exercise = Path.Combine(exercisesFolder, id);
        var grader = Path.Combine(gradersFolder, id);
        (string Path, string Text)[] files =
        [
            (Path.Combine(exercise, "exercise.yaml"), Fill(_manifest, id, title)),
            (Path.Combine(exercise, "README.md"), Fill(_statement, id, title)),
            (Path.Combine(exercise, "starter", "Solution.cs"), _starter),
            (Path.Combine(grader, "grader.csx"), _grader),
            (Path.Combine(grader, "solution", "Solution.cs"), _solution),
            (Path.Combine(grader, "misconceptions", "bias-missing.cs"), _misconception),
        ];
        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
        return [.. files.Select(f => f.Path)];
    }

    static string Fill(string text, string id, string title) => text.Replace("{id}", id).Replace("{title}", title);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex IdPattern();

    const string _manifest = """
        id: {id}
        title: {title}
        track: A
        difficulty: 1
        concepts: [weighted sum]
        limits: {cpuSeconds: 5, wallSeconds: 15, memoryMiB: 256}
        hints:
          - Write the formula for two inputs on paper first.

        """;

    const string _statement = """
        # {title}

        Compute the weighted sum of a unit: `z = w · x + b`.

        | method | answer |
        |---|---|
        | `double WeightedSum(double[] w, double[] x, double b)` | the pre-activation z |

        Example: w = (1, 2), x = (2, 1), b = −1 gives z = 3.

        """;

    const string _starter = """
        public static class Solution
        {
            /// <summary>The pre-activation z = w · x + b.</summary>
            public static double WeightedSum(double[] w, double[] x, double b) => throw new NotImplementedException();
        }

        """;

    const string _grader = """
        // The lambda computes the right answer; its parameters and its result are the signature the student must have.
        Check("weighted-sum", "The weighted sum of a unit", points: 2)
            .Calls("WeightedSum", (double[] w, double[] x, double b) => w.Zip(x, (wi, xi) => wi * xi).Sum() + b)
            .Visible("worked example", [new double[] { 1, 2 }, new double[] { 2, 1 }, -1.0])
            .Hidden("generic weights", 10, random => [random.Weights(3), random.Inputs(3), random.Weight()]);

        """;

    const string _solution = """
        public static class Solution
        {
            public static double WeightedSum(double[] w, double[] x, double b)
            {
                var z = b;
                for (var i = 0; i < w.Length; i++)
                    z += w[i] * x[i];
                return z;
            }
        }

        """;

    const string _misconception = """
        /*
        The bias is missing

        The answer is the weighted sum of the inputs alone: it is off by exactly b.

        The bias moves the point at which a unit switches, whatever its inputs are. What should z be when all inputs are 0?
        */
        public static class Solution
        {
            public static double WeightedSum(double[] w, double[] x, double b) => w.Zip(x, (wi, xi) => wi * xi).Sum();
        }

        """;
}
