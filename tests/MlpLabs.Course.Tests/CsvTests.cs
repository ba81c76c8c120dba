using MlpLabs.Course.Classes;

namespace MlpLabs.Course.Tests;

public sealed class CsvTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("-1+2", "'-1+2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("-", "-")]
    public void A_cell_is_quoted_and_no_formula(string text, string cell) => Assert.Equal(cell + "\n", Csv.Line(text));

    [Fact]
    public void Points_have_no_noise() => Assert.Equal("1,0.3,2.5,-1,\n", Csv.Line(0.1m + 0.2m + 0.7m, 0.1m + 0.2m, 2.50m, -1m, null));

    [Fact]
    public void What_is_written_reads_back()
    {
        string[] cells = ["a", "b,c", "d\"e", "f\ng", "", "h;i"];

        var rows = Csv.Read(Csv.Line(cells) + Csv.Line("x", "y"));

        Assert.Equal(cells, rows[0].Cells);
        Assert.Equal((3, "x"), (rows[1].Line, rows[1].Cells[0]));
    }
}
