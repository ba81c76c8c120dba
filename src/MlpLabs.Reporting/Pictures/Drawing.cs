using MlpLabs.Reporting.Templating;

namespace MlpLabs.Reporting.Pictures;

/// <summary>A picture laid out: which template draws it, and the shapes, places and texts that the template puts on the page.</summary>
/// <param name="Template">The file that draws it, <c>partials/pictures/….sbn-html</c>.</param>
/// <param name="Description">What the picture says, in whole sentences, for readers who cannot see it.</param>
/// <param name="Data">What the template sees, beside <c>id</c>, <c>title</c> and <c>description</c>.</param>
internal sealed record Drawing(string Template, string Description, TemplateObject Data);
