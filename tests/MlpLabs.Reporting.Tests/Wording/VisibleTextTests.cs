using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Tests.Wording;

public class VisibleTextTests
{
    [Theory]
    [InlineData("plain, ŷ − y ≤ ½", "plain, ŷ − y ≤ ½")]
    [InlineData("a\u001b[31mb", "a␛[31mb")]
    [InlineData("a\0b\ac\u007f", "a␀b␇c␡")]
    [InlineData("a\r\nb\rc\td", "a\nb␍c\td")]
    [InlineData("a\u009bb\u0085", "a‹U+009B›b‹U+0085›")]
    [InlineData("\u202eabc\u202c \u2066x\u2069 \u200f \u061c", "‹U+202E›abc‹U+202C› ‹U+2066›x‹U+2069› ‹U+200F› ‹U+061C›")]
    [InlineData("a\u200bb\ufeff\u2028", "a‹U+200B›b‹U+FEFF›‹U+2028›")]
    [InlineData("\U000e0041", "‹U+E0041›")]
    [InlineData("👩\u200d💻", "👩\u200d💻")]
    public void Characters_that_act_are_shown(string text, string visible) => Assert.Equal(visible, VisibleText.Of(text));

    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("\ufffdx", VisibleText.Of("\ud800x"));

    [Fact]
    public void One_line_stays_one_line() => Assert.Equal("a␊b c", VisibleText.OneLine("a\nb\tc"));
}
