using System.Text.RegularExpressions;
using MlpLabs.Course.Batches;
using MlpLabs.Course.Classes;

namespace MlpLabs.Course.Regrading;

/// <summary>What grading a class again changes.</summary>
public static partial class Regrade
{
    [GeneratedRegex("\"(durationMs|cpuMs)\": [0-9.E+-]+|<dt>Graded in</dt><dd>[^<]*</dd>")]
    private static partial Regex Times();

    /// <summary>The results that are new or other than before, in the order of the class.</summary>
    /// <param name="before">The results as they are; nothing is written to it.</param>
    /// <param name="now">Where the new ones are.</param>
    public static IReadOnlyList<ResultChange> Compare(BatchPlan plan, IReadOnlyList<BatchOutcome> outcomes, ResultStore before, ResultStore now)
    {
        var changes = new List<ResultChange>();
        foreach (var outcome in outcomes.Where(o => o.Status == BatchStatus.Graded))
        {
            var name = plan.NameOf(outcome.HandIn);
            var old = before.Find(name);
            if (old is null || old.Key != outcome.Entry!.Key)
                changes.Add(new ResultChange(outcome.HandIn, name, old, outcome.Entry!) { ChangesWords = WithoutTimes(before.Texts(name)) != WithoutTimes(now.Texts(name)) });
        }
        return changes;
    }

    // How long grading took is other each time, and says nothing about a submission.
    static (string, string) WithoutTimes((string? Page, string? Result) texts) => (Times().Replace(texts.Page ?? "", ""), Times().Replace(texts.Result ?? "", ""));
}

/// <summary>A result that is other than before.</summary>
/// <param name="Old">Null where there was none.</param>
public sealed record ResultChange(HandIn HandIn, ResultName Name, GradedEntry? Old, GradedEntry New)
{
    /// <summary>Whether what can be read changes, and not only how long grading took.</summary>
    public bool ChangesWords { get; init; }

    /// <summary>Whether the points, their maximum or what lateness takes off change, and not the page alone.</summary>
    /// <remarks>A penalty that was not kept says nothing.</remarks>
    public bool ChangesPoints => Old is null || (Old.Penalty is { } lost && lost != New.Penalty) || Old.Score != New.Score || Old.MaxScore != New.MaxScore || Checks.Any();

    /// <summary>Whether there was a result and its maximum was another one.</summary>
    public bool ChangesMaximum => Old is not null && Old.MaxScore != New.MaxScore;

    /// <summary>1 where more points count than before, -1 where fewer do, else 0; where the maximum changes, by their share of it.</summary>
    public int Direction => Old is null ? 0 : Old.Counted is { } before && New.Counted is { } now ? Compare(now, before) : Compare(New.Score, Old.Score);

    // Multiplied out, so that 1 of 3 and 2 of 6 are the same share.
    int Compare(decimal now, decimal before) => ChangesMaximum ? (now * Old!.MaxScore).CompareTo(before * New.MaxScore) : now.CompareTo(before);

    /// <summary>The checks whose points change: those before, null for a new check; those now, null for one that is gone.</summary>
    public IEnumerable<(string Id, decimal? Old, decimal? New)> Checks
    {
        get
        {
            foreach (var id in (Old?.Checks ?? []).Concat(New.Checks).Select(c => c.Id).Distinct())
            {
                var (old, now) = (Old?.Checks.FirstOrDefault(c => c.Id == id)?.Points, New.Checks.FirstOrDefault(c => c.Id == id)?.Points);
                if (old != now)
                    yield return (id, old, now);
            }
        }
    }
}
