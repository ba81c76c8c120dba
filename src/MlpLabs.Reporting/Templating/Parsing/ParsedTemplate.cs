using MlpLabs.Reporting.Templating.Syntax;

namespace MlpLabs.Reporting.Templating.Parsing;

/// <summary>A template after parsing: its statements, or the first mistake in it.</summary>
internal sealed record ParsedTemplate(string Name, Block Body, TemplateMessage? Mistake)
{
    /// <summary>Reads a template's text. Never throws for what stands in it.</summary>
    public static ParsedTemplate Parse(string name, string text)
    {
        try
        {
            return new(name, new Parser(name, new Lexer(name, text).ReadTemplate()).ParseTemplate(), null);
        }
        catch (TemplateFault fault)
        {
            return new(name, new Block([]), fault.Messages[0]);
        }
    }
}
