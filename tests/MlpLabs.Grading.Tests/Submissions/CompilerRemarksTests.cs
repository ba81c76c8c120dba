using MlpLabs.Grading.Submissions;
using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Grading.Tests.Submissions;

public sealed class CompilerRemarksTests
{
    const string Public = "The modifier 'public' is not valid for this item";

    [Theory]
    [InlineData(Public, 3)]
    [InlineData(Public + " (likewise in line 7)", 3, 7)]
    [InlineData(Public + " (likewise in lines 7, 9 and 12)", 3, 7, 9, 12)]
    [InlineData(Public + " (likewise in lines 5, 6, 7, 8, 9 and 2 more)", 3, 5, 6, 7, 8, 9, 10, 11)]
    public void A_bracket_too_many_is_told_once_and_not_for_each_function_behind_it(string message, params int[] lines)
    {
        var told = CompilerRemarks.Of([.. lines.Select(line => Remark("CS0106", Public, line)), Remark("CS1002", "; expected", 4), Remark("CS1002", "; expected", 8)], [], () => []);

        Assert.Equal([message, "; expected", "; expected"], told.Select(r => r.Message));
        Assert.Equal(lines[0], told[0].Line);
    }

    [Fact]
    public void Each_file_has_its_own_brackets()
    {
        var told = CompilerRemarks.Of([Remark("CS0106", Public, 3), Remark("CS0106", Public, 3) with { File = "Other.cs" }], [], () => []);

        Assert.Equal([Public, Public], told.Select(r => r.Message));
    }

    [Theory]
    [InlineData("Sigmiod", "double Sigmoid(double z) => 1; double F() => Sigmiod(1);", "Sigmoid")]
    [InlineData("sigmoid", "double Sigmoid(double z) => 1; double F() => sigmoid(1);", "Sigmoid")]
    [InlineData("hiden", "var hidden = 1; return hiden;", "hidden")]
    [InlineData("Z", "var z = 1; return Z;", "z")]
    [InlineData("wieghts", "return wieghts;", "weights")]
    // Two letters exchanged are one slip.
    [InlineData("sgi", "double sig(double z) => 1; double F() => sgi(1);", "sig")]
    // Of .NET, also where the submission does not write it.
    [InlineData("math", "return math.Exp(1);", "Math")]
    [InlineData("math", "var path = 1; return math.Exp(1);", "Math")]
    [InlineData("Consol", "Consol.WriteLine();", "Console")]
    [InlineData("mathf", "return mathf.Exp(1);", "MathF")]
    // A name of the submission goes before one of .NET that is as near.
    [InlineData("mats", "double mat = 1; return mats;", "mat")]
    public void A_name_that_differs_by_its_capitals_or_a_letter_or_two_is_asked_for(string unknown, string source, string meant) =>
        Assert.Equal($"The name '{unknown}' does not exist in the current context. Did you mean \"{meant}\"?", Told(unknown, source, "public static double F(double[] weights) => 0;"));

    [Theory]
    // Another quantity, not a slip.
    [InlineData("dW1", "var dW2 = 1; return dW1;")]
    // Two letters of three would be any name.
    [InlineData("sum", "var num = 1; var hum = 2; return sum;")]
    [InlineData("ab", "var ac = 1; return ab;")]
    // It is declared, and not here: its place is wrong.
    [InlineData("total", "void F() { var total = 1; var totals = 2; } double G() => total;")]
    // Words in comments and texts are no names, nor are keywords.
    [InlineData("Forwards", "// Forward\n/* Forward */ var s = \"Forward\"; return Forwards;")]
    [InlineData("retun", "retun 1; return 2;")]
    // Two of the submission's are as near, and one of .NET's.
    [InlineData("lst", "var last = 1; var lost = 2; return lst;")]
    // A text or a comment that is not closed ends with its line or the file.
    [InlineData("Forwards", "var s = \"Forward \\\" Forward; return Forwards;")]
    [InlineData("Forwards", "var c = 'Forward; return Forwards;")]
    [InlineData("Forwards", "return Forwards; /* Forward")]
    public void Where_no_other_name_is_near_none_is_guessed(string unknown, string source) =>
        Assert.Equal($"The name '{unknown}' does not exist in the current context", Told(unknown, source, ""));

    [Fact]
    public void A_name_too_long_to_be_mistyped_is_compared_with_none()
    {
        var typed = new string('a', 61);

        Assert.Equal($"The name '{typed}' does not exist in the current context", Told(typed, $"var {typed[1..]} = 1; return {typed};", ""));
    }

    [Fact]
    public void The_starter_is_read_only_where_a_name_is_unknown() =>
        Assert.Equal("; expected", CompilerRemarks.Of([Remark("CS1002", "; expected", 1)], [], () => throw new InvalidOperationException("it was read"))[0].Message);

    static string Told(string unknown, string source, string starter) =>
        CompilerRemarks.Of([Remark("CS0103", $"The name '{unknown}' does not exist in the current context", 1)], [new SourceText("Solution.cs", source)], () => [starter])[0].Message;

    static SourceDiagnostic Remark(string id, string message, int line) => new(id, DiagnosticSeverity.Error, message, "Solution.cs", line, 1, line, 2);
}
