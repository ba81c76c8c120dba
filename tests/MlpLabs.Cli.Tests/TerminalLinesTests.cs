using MlpLabs.Cli.Commands;

namespace MlpLabs.Cli.Tests;

public sealed class TerminalLinesTests
{
    [Theory]
    [InlineData(null, "  left out  a file: no C# source.")]
    [InlineData(80, "  left out  a file: no C# source.")]
    [InlineData(20, "  left out a file:", "    no C# source.")]
    [InlineData(5, "  left", "    out", "    a", "    file:", "    no", "    C#", "    source.")]
    public void Words_stay_whole_on_a_narrow_terminal_and_a_sentence_is_one_line_elsewhere(int? width, params string[] lines) =>
        Assert.Equal(lines, TerminalLines.Of("  left out  a file: no C# source.", width));
}
