using System.Diagnostics;
using MlpLabs.Grading.Pictures;

namespace MlpLabs.Reporting.Pictures;

/// <summary>The visible list of pictures. A new one is a record in MlpLabs.Grading/Pictures, a drawing here, a template in templates/partials/pictures and a line below.</summary>
internal static class Drawings
{
    public static Drawing Of(Picture picture) => picture switch
    {
        _ => throw new UnreachableException($"{picture.GetType().Name} has no drawing."),
    };
}
