using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Templating;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Pictures.Networks;

/// <summary>Draws a <see cref="NetworkPicture"/> twice, for wide pages and for narrow ones; the page shows one of them.</summary>
internal static class NetworkDrawing
{
    public static Drawing Of(NetworkPicture picture)
    {
        var boxes = new NetworkBoxes(picture);
        return new("partials/pictures/network.sbn-html", PictureTexts.Network(picture, boxes.Stages), new()
        {
            { "case", PictureTexts.Case(picture.Case) },
            { "wide", WideNetwork.Of(boxes).Model(boxes) },
            { "narrow", NarrowNetwork.Of(boxes)?.Model(boxes) },
            { "stages", boxes.Stages.Select(s => (object?)Stage(picture, s)).ToArray() },
            { "stages_label", PictureTexts.StagesLabel(picture.AreIndependent) },
            { "is_ordered", !picture.AreIndependent },
            { "legend", PictureTexts.NetworkLegend(boxes.Stages).Select(l => (object?)new TemplateObject { { "kind", l.Kind }, { "text", l.Text } }).ToArray() },
            { "note", PictureTexts.NetworkCut(picture.Network, NetworkBoxes.MaxUnits, NetworkBoxes.MaxLayers) },
        });
    }

    static TemplateObject Stage(NetworkPicture picture, NetworkStage stage) => new()
    {
        { "name", stage.Quantity.Name },
        // Without a submission nothing is right or wrong.
        { "tone", picture.IsReference ? "" : stage.Tone },
        { "mark", picture.IsReference ? "" : stage.Mark },
        { "text", picture.IsReference ? null : PictureTexts.Stage(stage.State) },
    };
}
