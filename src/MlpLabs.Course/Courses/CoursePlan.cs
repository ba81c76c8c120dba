namespace MlpLabs.Course.Courses;

/// <summary>What <c>course.yaml</c> says; without one, every exercise counts once and nothing is late.</summary>
public sealed record CoursePlan
{
    public string Title { get; init; } = "";

    /// <summary>The zone of times that are written without an offset.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Draws the random cases of every exercise; null for the default.</summary>
    public long? Seed { get; init; }

    /// <summary>Percent of all points from which the course is passed; null where nothing is said.</summary>
    public decimal? PassMarkPercent { get; init; }

    public LatePolicy Late { get; init; } = LatePolicy.None;

    public AttemptPolicy Attempts { get; init; } = new(null, CountedAttempt.Best);

    /// <summary>The exercises of the course in their order; empty for those that were handed in.</summary>
    public IReadOnlyList<CourseExercise> Exercises { get; init; } = [];

    public MoodleHeadings Moodle { get; init; } = MoodleHeadings.English;

    /// <summary>What holds for an exercise, also for one that the course does not name.</summary>
    public CourseExercise Exercise(string id) => Exercises.FirstOrDefault(e => e.Id == id) ?? new CourseExercise(id, Late, Attempts);
}

/// <summary>An exercise of a course.</summary>
/// <param name="Late">What a late submission loses.</param>
/// <param name="Attempts">Which attempt counts.</param>
public sealed record CourseExercise(string Id, LatePolicy Late, AttemptPolicy Attempts)
{
    /// <summary>How much it counts beside the others; null for as much as it has points.</summary>
    public decimal? Weight { get; init; }

    public DateTimeOffset? Due { get; init; }

    /// <summary>Percent of its points from which it is passed; null where nothing is said.</summary>
    public decimal? PassMarkPercent { get; init; }

    /// <summary>Canvas's number of the assignment: with it, the import finds the column that is there.</summary>
    public string CanvasId { get; init; } = "";

    /// <summary>What lateness costs; null where nothing says when it was due or when it came.</summary>
    /// <param name="score">The points reached.</param>
    public LatePenalty? Penalty(decimal score, DateTimeOffset? submitted) => Due is { } due && submitted is { } time ? Late.Penalty(score, due, time) : null;

    /// <summary>Why a submission may lose points for lateness, or empty: with the same text, the same points cost the same.</summary>
    internal string LatenessOf(DateTimeOffset? submitted) => Penalty(1_000_000, submitted) is { Points: > 0 } ? FormattableString.Invariant($"{Due:O} {submitted:O} {Late}") : "";
}

/// <summary>How many attempts there are, and which of them counts.</summary>
/// <param name="Maximum">Attempts beyond it do not count; null for any number.</param>
public sealed record AttemptPolicy(int? Maximum, CountedAttempt Counts);

public enum CountedAttempt
{
    Best,
    First,
    Last,
}

/// <summary>The headings of Moodle's grading worksheet, which Moodle reads in the language of whoever uploads it.</summary>
/// <param name="Participant">What stands before the number of a participant.</param>
public sealed record MoodleHeadings(string Identifier, string FullName, string Email, string Status, string Grade, string MaximumGrade, string Modified, string Comments, string Participant)
{
    public static MoodleHeadings English { get; } =
        new("Identifier", "Full name", "Email address", "Status", "Grade", "Maximum Grade", "Last modified (grade)", "Feedback comments", "Participant ");

    public static IReadOnlyDictionary<string, MoodleHeadings> ByLanguage { get; } = new Dictionary<string, MoodleHeadings>
    {
        ["en"] = English,
        ["de"] = new("ID", "Vollständiger Name", "E-Mail-Adresse", "Status", "Bewertung", "Bestwertung", "Zuletzt geändert (Bewertung)", "Feedback als Kommentar", "Teilnehmer/in"),
        ["es"] = new("Identificador", "Nombre completo", "Dirección de correo", "Estado", "Calificación", "Calificación máxima", "Última modificación (calificación)", "Comentarios de retroalimentación", "Participante"),
        ["fr"] = new("Identifiant", "Nom complet", "Adresse de courriel", "Statut", "Note", "Note maximale", "Dernière modification (note)", "Feedback par commentaires", "Participant"),
    };
}
