using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Pictures;
using MlpLabs.Reporting.Templating;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Model;

/// <summary>A picture as a template sees it.</summary>
internal static class PictureModel
{
    /// <param name="id">Unique on the page; ids inside the picture begin with it.</param>
    public static TemplateObject Of(Picture picture, string id)
    {
        var drawing = Drawings.Of(picture);
        return new()
        {
            { "id", id },
            { "title", VisibleText.OneLine(picture.Title) },
            { "description", VisibleText.OneLine(drawing.Description) },
            { "template", drawing.Template },
            { "data", drawing.Data },
        };
    }
}
