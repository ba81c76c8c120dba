using MlpLabs.Grading.Pictures;

namespace MlpLabs.Reporting.Pictures.Networks;

/// <summary>A quantity of a network and what is to be said of it.</summary>
/// <param name="Wrong">For every entry whether it deviates; all do where the answer does not have the quantity.</param>
internal sealed record NetworkStage(NetworkQuantity Quantity, StageState State, bool[] Wrong)
{
    /// <summary>The mark that stands beside the colour.</summary>
    public string Mark => State switch
    {
        StageState.Right => "✓",
        StageState.Follows => "↳",
        StageState.Inside => "·",
        StageState.Suspect => "?",
        _ => "✗",
    };

    /// <summary>The style of its deviating entries.</summary>
    public string Tone => State == StageState.Off ? "deviates" : State.ToString().ToLowerInvariant();

    public double? Actual(int entry) => Quantity.Actual is { } actual && entry < actual.Length ? actual[entry] : null;

    public static IReadOnlyList<NetworkStage> Of(NetworkPicture picture)
    {
        var tolerance = picture.Tolerance;
        var stages = new List<NetworkStage>();
        var hasFirst = false;
        foreach (var quantity in picture.Quantities)
        {
            var wrong = quantity.Expected.Select((e, i) => quantity.Actual is not { } actual || actual.Length != quantity.Expected.Length || !tolerance.Accepts(actual[i], e)).ToArray();
            var state = quantity switch
            {
                { Place: NetworkPlace.Inside } => StageState.Inside,
                _ when !wrong.Contains(true) => StageState.Right,
                { Actual: null } when hasFirst || picture.AreIndependent => StageState.Missing,
                _ when picture.AreIndependent => StageState.Off,
                _ when !hasFirst => StageState.First,
                { FromOwn: { } own, Actual: { } actual } when own.Length == actual.Length && own.Zip(actual).All(p => tolerance.Accepts(p.Second, p.First)) => StageState.Follows,
                _ => StageState.Deviates,
            };
            // What is computed just before the first deviation but not returned may hold it.
            if (state == StageState.First && stages.Count > 0 && stages[^1].State == StageState.Inside)
                stages[^1] = stages[^1] with { State = StageState.Suspect };
            hasFirst |= state == StageState.First;
            stages.Add(new(quantity, state, quantity.Place == NetworkPlace.Inside ? new bool[quantity.Expected.Length] : wrong));
        }
        return stages;
    }
}

/// <summary>What is to be said of a quantity.</summary>
internal enum StageState
{
    Right,

    /// <summary>The first that deviates.</summary>
    First,

    /// <summary>It deviates, but is what the right step makes of the student's earlier values.</summary>
    Follows,

    /// <summary>It deviates, where none is computed from another.</summary>
    Off,

    /// <summary>It deviates, and not as a consequence alone, as far as can be told.</summary>
    Deviates,

    /// <summary>The answer does not have it in this shape.</summary>
    Missing,

    /// <summary>It is no part of the answer.</summary>
    Inside,

    /// <summary>It is no part of the answer, and stands just before the first deviation.</summary>
    Suspect,
}
