using MlpLabs.Reporting.Templating;
using MlpLabs.Testing;

namespace MlpLabs.Reporting.Tests.Templating;

/// <summary>Each template of the folder gives the text, or the messages, that stand beside it.</summary>
public class TemplateGoldenTests
{
    static readonly string Folder = Repository.Folder("tests", "MlpLabs.Reporting.Tests", "Templating", "Templates");

    static readonly ITemplateEngine Engine = TemplateEngines.Create(new TemplateFolders(Folder));

    static readonly TemplateObject Model = new()
    {
        { "count", 3 },
        { "nothing", null },
        { "third", 1.0 / 3 },
        { "points", 2.50m },
        { "fruits", new object?[] { "apple", "pear", "fig" } },
        { "matrix", new object?[] { new object?[] { 1L, 2L }, new object?[] { 3L, 4L } } },
        {
            "person", new TemplateObject
            {
                { "name", "Noether" },
                { "address", new TemplateObject { { "city", "Erlangen" }, { "street", "" } } },
                { "pet", null },
            }
        },
    };

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Folder, "*.sbn").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_template_gives_what_stands_beside_it(string name)
    {
        var result = Engine.Render(name + ".sbn", Model);

        var expected = File.ReadAllText(Path.Combine(Folder, name + ".out.txt")).Replace("{folder}", Folder, StringComparison.Ordinal);
        var actual = result.Text ?? string.Concat(result.Messages.Select(m => m + "\n"));
        Assert.Equal(expected, actual);
        Assert.Equal(name.StartsWith("error-", StringComparison.Ordinal), !result.Succeeded);
    }

    [Fact]
    public void Every_expected_text_has_its_template() =>
        Assert.All(Directory.GetFiles(Folder, "*.out.txt"), file => Assert.True(File.Exists(file.Replace(".out.txt", ".sbn", StringComparison.Ordinal)), file));
}
