using MlpLabs.Grading.Exercises.Proof;
using MlpLabs.Grading.Tests.Graders;

namespace MlpLabs.Grading.Tests.Exercises.Proof;

public sealed class HiddenNumbersTests
{
    const string Script = "Check(\"a\", \"A\", 1).Calls(\"A\", (double x) => 2 * x).Visible(\"v\", [0.12345678]).Hidden(\"h\", [0.87654321]).Hidden(\"round\", [0.5]);";

    static async Task<ShownNumber?> ShownInAsync(string rendering)
    {
        using var pack = new PackFolder(Script);
        var exercise = await pack.ExerciseAsync();
        return HiddenNumbers.ShownIn(exercise, GradeReportTests.Report(), [_ => "nothing", _ => rendering]);
    }

    [Theory]
    [InlineData("z = 0.87654321", "0.87654321")]
    [InlineData("<td>1.75308642</td>", "1.75308642")]
    public async Task An_input_or_an_expected_value_of_a_hidden_case_is_found(string rendering, string number) =>
        Assert.Equal(new ShownNumber("a", "h", number), await ShownInAsync(rendering));

    [Theory]
    [InlineData("0.12345678 and 0.24691356 belong to the visible case")]
    [InlineData("0.5 and 1 stand everywhere")]
    public async Task What_is_visible_or_stands_everywhere_is_no_secret(string rendering) =>
        Assert.Null(await ShownInAsync(rendering));
}
