using MlpLabs.Reporting.Templating;

namespace MlpLabs.Reporting.Pictures.Plots;

/// <summary>An entry of a drawing's key: a sample of how something is drawn, and what it is.</summary>
internal static class Key
{
    public static TemplateObject Line(string kind, string text) => Of(kind, "M1 8H29", text);

    public static TemplateObject Area(string kind, string text) => Of(kind, Panel.Box(2, 2, 26, 12), text);

    public static TemplateObject Hatched(string text) => Of("", Panel.Box(2, 2, 26, 12), text, isHatched: true);

    public static TemplateObject Dot(string kind, string text) => Of(kind, "M10 8a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z", text);

    static TemplateObject Of(string kind, string d, string text, bool isHatched = false) =>
        new() { { "kind", kind }, { "d", d }, { "text", text }, { "is_hatched", isHatched } };
}
