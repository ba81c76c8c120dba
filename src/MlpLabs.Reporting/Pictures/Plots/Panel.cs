using System.Text;
using MlpLabs.Reporting.Templating;

namespace MlpLabs.Reporting.Pictures.Plots;

/// <summary>One drawing area with its shapes, in the order in which they are drawn. A kind is a class of templates/assets/pictures.css.</summary>
internal sealed class Panel(string title, double width, double height)
{
    readonly List<object?> _shapes = [];

    public void Path(string kind, string d)
    {
        if (d.Length > 0)
            _shapes.Add(new TemplateObject { { "shape", "path" }, { "kind", kind }, { "d", d } });
    }

    /// <summary>An area with lines across it, so that it can be told without its colour.</summary>
    public void Hatched(string d)
    {
        if (d.Length > 0)
            _shapes.Add(new TemplateObject { { "shape", "hatched" }, { "d", d } });
    }

    public void Line(string kind, double x1, double y1, double x2, double y2) => Path(kind, Polyline([(x1, y1), (x2, y2)]));

    public void Circle(string kind, double x, double y, double r) =>
        _shapes.Add(new TemplateObject { { "shape", "circle" }, { "kind", kind }, { "x", PlotNumber.Px(x) }, { "y", PlotNumber.Px(y) }, { "r", PlotNumber.Px(r) } });

    /// <param name="anchor">Where (x, y) is in the text: <c>start</c>, <c>middle</c> or <c>end</c>.</param>
    public void Text(string kind, double x, double y, string text, string anchor = "middle") => Texts(kind, [x], y, text, anchor);

    /// <summary>One letter at every x.</summary>
    public void Texts(string kind, IEnumerable<double> xs, double y, string text, string anchor = "middle") =>
        _shapes.Add(new TemplateObject
        {
            { "shape", "text" }, { "kind", kind }, { "x", string.Join(' ', xs.Select(PlotNumber.Px)) }, { "y", PlotNumber.Px(y) }, { "anchor", anchor }, { "text", text },
        });

    /// <param name="note">A line under the drawing, or empty.</param>
    public TemplateObject ToModel(string note = "") => new()
    {
        { "name", title }, { "width", PlotNumber.Px(width) }, { "height", PlotNumber.Px(height) }, { "shapes", _shapes }, { "note", note },
    };

    public static string Polyline(IEnumerable<(double X, double Y)> points) => new StringBuilder().Polyline(points).ToString();

    public static string Box(double x, double y, double width, double height) => new StringBuilder().Box(x, y, width, height).ToString();
}
