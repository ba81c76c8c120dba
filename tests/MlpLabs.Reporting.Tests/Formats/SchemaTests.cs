using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using MlpLabs.Testing;

namespace MlpLabs.Reporting.Tests.Formats;

/// <summary>What is written has the form that its readers ask for.</summary>
public sealed class SchemaTests
{
    static readonly string[] Withheld = ["gradescope", "classroom50"];

    public static TheoryData<string, string> JsonPairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var format in (string[])["ctrf", "sarif", "gitlab", "gradescope", "classroom50", "exercism", "check50", "prairielearn"])
            foreach (var sample in AllFormats.SampleNames)
                if (!Withheld.Contains(format) || !AllFormats.Sample(sample).IsIncomplete)
                    pairs.Add(format, sample);
        return pairs;
    }

    [Theory]
    [MemberData(nameof(JsonPairs))]
    public void Json_formats_fit_their_schemas(string format, string sample)
    {
        using var value = JsonDocument.Parse(AllFormats.Text(format, AllFormats.Sample(sample)));

        Assert.Empty(JsonSchema.Validate(Schema(format), value.RootElement));
    }

    public static TheoryData<string> Samples => [.. AllFormats.SampleNames];

    [Theory]
    [MemberData(nameof(Samples))]
    public void JUnit_xml_fits_its_schema_and_counts_right(string sample)
    {
        var schemas = new XmlSchemaSet();
        using var reader = XmlReader.Create(Repository.Folder("tests", "MlpLabs.Reporting.Tests", "Formats", "Schemas", "junit.xsd"));
        schemas.Add(null, reader);
        var problems = new List<string>();
        var xml = XDocument.Parse(AllFormats.Text("junit", AllFormats.Sample(sample)));

        xml.Validate(schemas, (_, e) => problems.Add(e.Message));

        Assert.Empty(problems);
        foreach (var suite in xml.Descendants("testsuite").Append(xml.Root!))
            foreach (var (attribute, element) in (IEnumerable<(string, string)>)[("tests", "testcase"), ("failures", "failure"), ("errors", "error")])
                Assert.Equal((int)suite.Attribute(attribute)!, suite.Descendants(element).Count());
    }

    [Theory]
    [InlineData("""{"score": "1", "tests": []}""", "$.score: String is no number")]
    [InlineData("""{"score": 1}""", "$: tests is missing")]
    [InlineData("""{"score": 1, "tests": [{"name": "", "score": 1, "max_score": 1, "visibility": "hidden"}]}""", "$.tests[0].name: too short", "$.tests[0].visibility: hidden is not visible")]
    [InlineData("""{"score": 1, "tests": [], "extra": 1}""", "$: extra is not known")]
    public void What_does_not_fit_a_schema_is_named(string json, params string[] problems)
    {
        using var value = JsonDocument.Parse(json);

        Assert.Equal(problems, JsonSchema.Validate(Schema("gradescope"), value.RootElement));
    }

    static JsonElement Schema(string format) =>
        JsonDocument.Parse(File.ReadAllText(Repository.Folder("tests", "MlpLabs.Reporting.Tests", "Formats", "Schemas", $"{format}.json"))).RootElement;
}
