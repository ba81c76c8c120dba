using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Judging;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Grading.Pictures;

/// <summary>The pictures of one check, made by its grader from numbers that the student may see.</summary>
/// <param name="Problems">What is wrong with the grader: a picture that could not be made.</param>
public sealed record PictureSet(IReadOnlyList<Picture> Pictures, IReadOnlyList<PackError> Problems)
{
    internal static PictureSet Empty { get; } = new([], []);

    /// <summary>From what a submission answered.</summary>
    /// <param name="samples">The observations of <see cref="Check.Samples"/>.</param>
    internal static PictureSet Of(JudgedCheck judged, IReadOnlyList<Observation> samples)
    {
        var check = judged.Check;
        var cases = check.Cases.Zip(judged.Cases)
            .Where(c => c.First.Visibility == Visibility.Visible)
            .Select(c => new ShownCase(check, c.First, c.Second.Seen.Ending == Ending.Returned, c.Second.Seen.Value, c.Second.Report.Verdict == Verdict.Passed));
        return Of(check, cases, check.Samples.Zip(samples, (c, seen) => new ShownCase(check, c, seen.Ending == Ending.Returned, seen.Value, passed: false)));
    }

    /// <summary>As they look for the right answers: what a statement shows.</summary>
    public static PictureSet OfReference(Check check)
    {
        var set = Of(check, check.Cases.Where(c => c.Visibility == Visibility.Visible).Select(Right), check.Samples.Select(Right));
        return set with { Pictures = [.. set.Pictures.Select(p => p with { IsReference = true })] };

        ShownCase Right(Case @case) => new(check, @case, returned: true, (@case.Expected as ExpectedValue)?.Value, passed: true);
    }

    static PictureSet Of(Check check, IEnumerable<ShownCase> cases, IEnumerable<ShownCase> samples)
    {
        if (check.Pictures.Count == 0)
            return Empty;
        var numbers = new PictureNumbers([.. cases], [.. samples]);
        if (numbers.Cases.Count == 0)
            return Empty;
        var pictures = new List<Picture>();
        var problems = new List<PackError>();
        foreach (var (picture, file, line) in check.Pictures)
        {
            try
            {
                if (picture(numbers) is { } drawn)
                    pictures.Add(drawn);
            }
            catch (Exception error) // The grader's own code: the grade stands without the picture, and the author must read why.
            {
                problems.Add(new PackError(file, line, 1, PackMessages.PictureFailed(check.Id, error.GetType().Name, error.Message)));
            }
        }
        return new PictureSet(pictures, problems);
    }
}

/// <summary>A picture as the grader declared it.</summary>
/// <param name="Of">Makes it from the numbers; null when there is nothing to draw.</param>
public sealed record PictureDeclaration(Func<PictureNumbers, Picture?> Of, string File, int Line);
