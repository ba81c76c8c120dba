namespace MlpLabs.Grading.Pictures;

/// <summary>What a grader wants drawn: numbers with names, without lines and colours.</summary>
/// <remarks>
/// Each kind of picture is a record in this folder, and a drawing of the same name in MlpLabs.Reporting. A picture is made from
/// cases whose numbers the student sees, so it may be shown to anyone. The student's values in it may be null, of any size and
/// not finite: the drawing copes.
/// </remarks>
/// <param name="Title">The caption.</param>
public abstract record Picture(string Title)
{
    /// <summary>Whether there is no submission: the right numbers stand in the place of a student's, as in a statement.</summary>
    public bool IsReference { get; init; }
}
