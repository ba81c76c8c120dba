using System.Text;
using MlpLabs.Grading;
using MlpLabs.Grading.Judging;

namespace MlpLabs.Cli.Desk;

/// <summary>A program that calls the student's methods with the visible cases, to run and to debug.</summary>
/// <remarks>It stands in a folder that no submission is read from, so whatever a student tries there is never graded.</remarks>
internal static class Playground
{
    /// <summary>The file in the student's folder.</summary>
    public const string File = "playground/Program.cs";

    /// <summary>A call longer than this is data to read, not to step through.</summary>
    const int MaxCallLength = 2000;

    /// <param name="className">The class of the starter that has the methods.</param>
    public static string Of(IReadOnlyList<Check> checks, string className)
    {
        var program = new StringBuilder(Head.Replace("{class}", className, StringComparison.Ordinal));
        foreach (var check in checks)
        {
            var calls = check.Cases.Where(c => c.Visibility == Visibility.Visible).Select(c => CallOf(check, c, className)).Where(c => c.Length <= MaxCallLength).ToList();
            program.Append("\n// ").Append(check.Title.ReplaceLineEndings(" ")).Append('\n');
            if (calls.Count == 0)
                program.Append("// ").Append(check.Signature).Append('\n');
            foreach (var call in calls)
                program.Append(call);
        }
        return program.Append(Tail).ToString();
    }

    static string CallOf(Check check, Case @case, string className)
    {
        var arguments = string.Join(", ", check.Signature.Parameters.Select((p, i) => CSharpText.Of(p.Shape, @case.Arguments[i])));
        var expected = @case.Expected switch
        {
            ExpectedValue value => ValueText.Of(value.Value),
            ExpectedException exception => exception.ShortName,
            _ => "",
        };
        return $"Try({CSharpText.Text($"{check.Signature.Name}, {@case.Name}")}, {CSharpText.Text(expected)},\n    () => {className}.{check.Signature.Name}({arguments}));\n";
    }

    const string Head = """
        // A place to try things: dotnet run in the folder above starts it, and your editor debugs it. Set a breakpoint in {class} and
        // step through a visible case, change the numbers, write calls of your own. Nothing in this folder is graded.
        using System.Collections;
        using System.Diagnostics;
        using System.Globalization;
        using System.Runtime.CompilerServices;

        """;

    const string Tail = """

        static void Try(string what, string expected, Func<object?> call)
        {
            Console.WriteLine(what);
            Console.WriteLine($"  expected  {expected}");
            try
            {
                Console.WriteLine($"  got       {Text(call())}");
            }
            catch (NotImplementedException)
            {
                Console.WriteLine("  got       nothing: not written yet");
            }
            // Under the debugger it stops where it was thrown.
            catch (Exception error) when (!Debugger.IsAttached)
            {
                Console.WriteLine($"  got       {error.GetType().Name}: {error.Message}");
            }
        }

        static string Text(object? value) => value switch
        {
            null => "null",
            string text => $"\"{text}\"",
            bool truth => truth ? "true" : "false",
            double.PositiveInfinity => "∞",
            double.NegativeInfinity => "-∞",
            ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Text(tuple[i])))})",
            Array { Rank: 2 } matrix => $"[{string.Join(", ", Enumerable.Range(0, matrix.GetLength(0)).Select(i =>
                $"[{string.Join(", ", Enumerable.Range(0, matrix.GetLength(1)).Select(j => Text(matrix.GetValue(i, j))))}]"))}]",
            IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Text))}]",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

        """;
}
