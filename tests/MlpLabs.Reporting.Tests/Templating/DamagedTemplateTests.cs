using MlpLabs.Reporting.Model;
using MlpLabs.Reporting.Templating;
using MlpLabs.Reporting.Templating.Parsing;
using MlpLabs.Testing;

namespace MlpLabs.Reporting.Tests.Templating;

/// <summary>A template is user input: whatever stands in it, the answer is a text or messages.</summary>
public class DamagedTemplateTests
{
    static readonly string[] Templates = Directory.GetFiles(Repository.Folder("templates", "partials"))
        .Append(Repository.Folder("templates", "report", "report.sbn-html"))
        .Concat(Directory.GetFiles(Repository.Folder("tests", "MlpLabs.Reporting.Tests", "Templating", "Templates"), "*.sbn")).ToArray();

    [Fact]
    public void A_template_that_ends_too_early_is_parsed_without_an_exception()
    {
        foreach (var text in Templates.Select(File.ReadAllText).Where(t => t.Length < 2500))
            for (var length = 0; length < text.Length; length++)
                Assert.NotNull(ParsedTemplate.Parse("cut", text[..length]));
    }

    [Fact]
    public void A_template_with_letters_lost_doubled_or_exchanged_is_rendered_without_an_exception()
    {
        using var folder = new TemporaryFolder();
        var engine = TemplateEngines.Create(TemplateFolders.Chain(folder.Path, Repository.Folder("templates")));
        var model = ReportModel.Of(Samples.Mixed());
        var random = new Random(11);
        var texts = Templates.Where(t => !t.Contains("while", StringComparison.Ordinal)).Select(File.ReadAllText).Where(t => !t.Contains("while", StringComparison.Ordinal)).ToArray();
        var (failed, succeeded) = (0, 0);
        for (var n = 0; n < 600; n++)
        {
            var text = texts[random.Next(texts.Length)].ToList();
            for (var damage = random.Next(1, 4); damage > 0 && text.Count > 0; damage--)
            {
                var at = random.Next(text.Count);
                switch (random.Next(3))
                {
                    case 0: text.RemoveAt(at); break;
                    case 1: text.Insert(at, text[random.Next(text.Count)]); break;
                    default: text[at] = text[random.Next(text.Count)]; break;
                }
            }
            var name = FormattableString.Invariant($"damaged-{n}.sbn");
            folder.Write(name, new string([.. text]));
            var result = engine.Render(name, model);
            Assert.All(result.Messages, m => Assert.NotEmpty(m.Text));
            Assert.Equal(result.Succeeded, result.Messages.Count == 0);
            _ = result.Succeeded ? succeeded++ : failed++;
        }
        // Otherwise the damage was none, or hit nothing but the first letters.
        Assert.True(failed > 50 && succeeded > 50, $"{failed} failed, {succeeded} succeeded");
    }
}
