namespace MlpLabs.Reporting.Templating.Evaluation;

/// <summary>A layer of variables. The topmost that has a name answers.</summary>
/// <param name="Members">The names it holds.</param>
/// <param name="Kind">Who owns it.</param>
/// <param name="Below">The layer that is asked next; null for the lowest.</param>
internal sealed record Frame(TemplateObject Members, FrameKind Kind, Frame? Below);

internal enum FrameKind
{
    /// <summary>What the report hands to the template; never written to.</summary>
    Model,
    /// <summary>Variables of the template, of a "with" or of a function: assignments go to the topmost of these.</summary>
    Variables,
    /// <summary>A loop's own variable; written to only by its name.</summary>
    Loop,
}
