using MlpLabs.Reporting.Pictures.Networks;
using System.Diagnostics;
using MlpLabs.Grading.Pictures;

namespace MlpLabs.Reporting.Pictures;

/// <summary>The visible list of pictures. A new one is a record in MlpLabs.Grading/Pictures, a drawing here, a template in templates/partials/pictures and a line below.</summary>
internal static class Drawings
{
    public static Drawing Of(Picture picture) => picture switch
    {
        ErrorMapPicture p => ErrorMapDrawing.Of(p),
        NetworkPicture p => NetworkDrawing.Of(p),
        ChainRulePicture p => ChainRuleDrawing.Of(p),
        CurvesPicture p => CurvesDrawing.Of(p),
        LayerBlocksPicture p => LayerBlocksDrawing.Of(p),
        LedgerPicture p => LedgerDrawing.Of(p),
        PlanesPicture planes => PlanesDrawing.Of(planes),
        BoundaryPicture boundary => BoundaryDrawing.Of(boundary),
        LossPicture loss => LossDrawing.Of(loss),
        ConnectionsPicture connections => ConnectionsDrawing.Of(connections),
        RecallPicture recall => RecallDrawing.Of(recall),
        _ => throw new UnreachableException($"{picture.GetType().Name} has no drawing."),
    };
}
