using System.Collections.Concurrent;
using MlpLabs.Grading.Exercises;
using MlpLabs.Reporting.Templating.Evaluation;
using MlpLabs.Reporting.Templating.Parsing;

namespace MlpLabs.Reporting.Templating;

/// <summary>The interpreter of the part of the Scriban language that reports use.</summary>
/// <remarks>Parsed templates are kept until their file changes; one page is made of one state of each. Safe for concurrent use.</remarks>
internal sealed class TemplateEngine(TemplateFolders folders) : ITemplateEngine
{
    readonly ConcurrentDictionary<string, (DateTime Written, ParsedTemplate Template)> _parsed = new(StringComparer.Ordinal);

    public TemplateResult Render(string name, TemplateObject model)
    {
        try
        {
            return TemplateResult.Of(new Evaluator(Load, model).Render(name));
        }
        catch (TemplateFault fault)
        {
            return TemplateResult.Failed(fault.Messages);
        }
    }

    ParsedTemplate Load(string name)
    {
        if (folders.Find(name) is not { } file)
            throw Fault(name, TemplateTexts.NoSuchTemplate(name, NearestName.Of(name, folders.Names()), folders.Folders));
        var written = File.GetLastWriteTimeUtc(file);
        if (!_parsed.TryGetValue(file, out var known) || known.Written != written)
            _parsed[file] = known = (written, ParsedTemplate.Parse(name, Read(name, file)));
        return known.Template.Mistake is { } mistake ? throw new TemplateFault(mistake) : known.Template;
    }

    static string Read(string name, string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw Fault(name, TemplateTexts.UnreadableTemplate(unreadable.Message));
        }
    }

    static TemplateFault Fault(string name, string text) => new(new TemplateMessage(name, Position.WholeTemplate, text));
}
