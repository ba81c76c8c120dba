using MlpLabs.Course.Classes;
using MlpLabs.Course.Courses;
using MlpLabs.Course.Gradebooks;
using MlpLabs.Grading;
using MlpLabs.Grading.Exercises;
using MlpLabs.Sandbox;

namespace MlpLabs.Course.Batches;

/// <summary>A class with everything that is needed to grade it.</summary>
public sealed class BatchPlan
{
    const int FewestForRare = 5;

    readonly Dictionary<string, GradeKey> _keys;
    readonly IReadOnlyDictionary<string, string> _folders;
    readonly HashSet<(string, string)> _severalAttempts;

    BatchPlan(BatchSettings settings, CoursePlan course, ClassFolder @class, IReadOnlyList<Exercise> exercises, Dictionary<string, GradeKey> keys)
    {
        (Settings, Course, Exercises, _keys) = (settings, course, exercises, keys);
        Class = @class with
        {
            LeftOut = [.. @class.LeftOut.Concat(@class.HandIns.Where(h => !keys.ContainsKey(h.ExerciseId)).Select(h => new LeftOut(h.Shown, ClassMessages.NotOfCourse(h.ExerciseId), LeftOutKind.Aside)))
                .Distinct().OrderBy(l => l.Path, StringComparer.Ordinal)],
        };
        HandIns = [.. @class.HandIns.Where(h => keys.ContainsKey(h.ExerciseId))];
        _folders = SafeNames.Of(@class.Students);
        _severalAttempts = [.. HandIns.Where(h => h.Attempt > 1).Select(h => (h.Student.Key, h.ExerciseId))];
    }

    public BatchSettings Settings { get; }

    public CoursePlan Course { get; }

    public ClassFolder Class { get; }

    /// <summary>The exercises that are graded, in the order of the course.</summary>
    public IReadOnlyList<Exercise> Exercises { get; }

    /// <summary>The submissions that are graded, in the order of the class.</summary>
    public IReadOnlyList<HandIn> HandIns { get; }

    /// <summary>Exercises that nobody named and fewer than a tenth of a class have handed in, and how many have: perhaps by a folder's name alone.</summary>
    public IEnumerable<(string Exercise, int Students)> Rare =>
        Settings.Exercise is not null || Settings.Course is not null || Exercises.Count < 2 || Class.Students.Count < FewestForRare ? []
        : from exercise in Exercises
          let students = HandIns.Where(h => h.ExerciseId == exercise.Id).DistinctBy(h => h.Student.Key).Count()
          where students * 10 < Class.Students.Count
          select (exercise.Id, students);

    /// <summary>Of the submissions that lateness could cost points, how many there are and of how many nothing says when they came: those are never late.</summary>
    public (int Unknown, int All) WithoutTime
    {
        get
        {
            var dated = HandIns.Where(h => Course.Exercise(h.ExerciseId) is { Due: not null, Late.TakesPointsOff: true }).ToList();
            return (dated.Count(h => h.SubmittedAt is null), dated.Count);
        }
    }

    public Exercise ExerciseOf(HandIn handIn) => Exercises.First(e => e.Id == handIn.ExerciseId);

    internal string KeyOf(HandIn handIn, Grading.Submissions.Submission submission) => _keys[handIn.ExerciseId].Of(submission, handIn.Student.Shown, Course.Exercise(handIn.ExerciseId).LatenessOf(handIn.SubmittedAt));

    /// <summary>What lateness costs a submission that reaches these points; null where it costs nothing.</summary>
    internal Lateness? LatenessOf(HandIn handIn, decimal score)
    {
        var exercise = Course.Exercise(handIn.ExerciseId);
        return exercise.Penalty(score, handIn.SubmittedAt) is { Points: > 0 } penalty
            ? new Lateness(penalty.Points, GradebookMessages.TakenOff(penalty, Times.Text(exercise.Due!.Value, Course.TimeZone), score))
            : null;
    }

    /// <summary>Where the result of a submission stands.</summary>
    public ResultName NameOf(HandIn handIn) => new(_folders[handIn.Student.Key],
        _severalAttempts.Contains((handIn.Student.Key, handIn.ExerciseId)) ? FormattableString.Invariant($"{handIn.ExerciseId}-attempt-{handIn.Attempt}") : handIn.ExerciseId);

    /// <summary>Reads the course, the class and the exercises; opens no submission.</summary>
    public static async Task<BatchPlanResult> ReadAsync(BatchSettings settings, ExerciseCatalog catalog, IsolationTier tier)
    {
        var ids = catalog.Ids;
        if (ids.Count == 0 || (settings.Exercise is { } named && !ids.Contains(named)))
            return BatchPlanResult.WrongInput(new PackError("", 0, 0, catalog.Problem(settings.Exercise ?? "")));
        var course = new CoursePlan();
        if (settings.Course is { } file)
        {
            var read = CourseReader.Read(file, ids);
            if (read.Value is null)
                return BatchPlanResult.WrongInput([.. read.Errors]);
            course = read.Value;
        }
        if (Path.GetFullPath(settings.Folder) is var folder && (folder + "/").StartsWith(Path.GetFullPath(settings.Output).TrimEnd('/') + "/", StringComparison.Ordinal))
            return BatchPlanResult.WrongInput(new PackError("", 0, 0, BatchMessages.ClassFolderInOutput(folder)));
        var only = settings.Exercise ?? (course.Exercises is [var single] ? single.Id : null);
        var @class = ClassReader.Read(new ClassQuestion(settings.Folder, only, settings.Layout, settings.Map, settings.Output, course.TimeZone), ids);
        if (@class.Value is null)
            return BatchPlanResult.WrongInput([.. @class.Errors]);

        var found = @class.Value.HandIns.Select(h => h.ExerciseId).Distinct().ToList();
        var wanted = settings.Exercise is { } one ? [one]
            : course.Exercises.Count > 0 ? course.Exercises.Select(e => e.Id).ToList()
            : found.Order(StringComparer.Ordinal).ToList();
        if (!wanted.Any(found.Contains))
            return BatchPlanResult.WrongInput(new PackError("", 0, 0, found.Count == 0 ? ClassMessages.Empty(settings.Folder) : BatchMessages.NothingForExercises(wanted)));
        return await LoadAsync(settings, catalog, tier, course, @class.Value, wanted).ConfigureAwait(false);
    }

    static async Task<BatchPlanResult> LoadAsync(BatchSettings settings, ExerciseCatalog catalog, IsolationTier tier, CoursePlan course, ClassFolder @class, IReadOnlyList<string> wanted)
    {
        var exercises = new List<Exercise>();
        foreach (var id in wanted)
        {
            var loaded = await catalog.LoadAsync(id, settings.Seed ?? course.Seed ?? ExerciseCatalog.DefaultSeed).ConfigureAwait(false);
            if (loaded.Value is null)
                return BatchPlanResult.OurFault(loaded.Errors);
            exercises.Add(loaded.Value);
        }
        var templates = Path.Combine(AppContext.BaseDirectory, "templates");
        return new BatchPlanResult(new BatchPlan(settings, course, @class, exercises, exercises.ToDictionary(e => e.Id, e => new GradeKey(e, settings, tier, templates))), [], IsOurFault: false);
    }
}

/// <summary>A plan, or why there is none.</summary>
/// <param name="IsOurFault">Whether an exercise is broken, and not what the command was given.</param>
public sealed record BatchPlanResult(BatchPlan? Plan, IReadOnlyList<PackError> Errors, bool IsOurFault)
{
    internal static BatchPlanResult WrongInput(params IReadOnlyList<PackError> errors) => new(null, errors, IsOurFault: false);

    internal static BatchPlanResult OurFault(IReadOnlyList<PackError> errors) => new(null, errors, IsOurFault: true);

    /// <summary>The sentences, with file and line where there are any.</summary>
    public IEnumerable<string> Sentences => Errors.Select(e => e.File.Length == 0 ? e.Message : e.ToString());
}
