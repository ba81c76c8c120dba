using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Tests.Wording;

public class CodeTextTests
{
    [Theory]
    [InlineData("no code", "no code")]
    [InlineData("a `b` c", "a <code>b</code> c")]
    [InlineData("`b`", "<code>b</code>")]
    [InlineData("`a` and `b`", "<code>a</code> and <code>b</code>")]
    [InlineData("`<b>` & <i>", "<code>&lt;b&gt;</code> &amp; <i>")]
    [InlineData("a ` alone", "a ` alone")]
    [InlineData("`a` and ` alone", "<code>a</code> and ` alone")]
    public void What_stands_between_backticks_is_code(string text, string html) => Assert.Equal(html.Replace("<i>", "&lt;i&gt;", StringComparison.Ordinal), CodeText.ToHtml(text).Html);
}
