using System.Globalization;
using MlpLabs.Course.Batches;
using MlpLabs.Course.Classes;
using MlpLabs.Course.Gradebooks;
using MlpLabs.Grading;
using MlpLabs.Reporting.Templating;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Course.ClassReport;

/// <summary>The class on one page, for the instructor: scores, items, misconceptions, and wrong answers that nothing explains yet.</summary>
/// <remarks>Drawn by <c>templates/batch/class.sbn-html</c>, or by an instructor's own file of that name. It holds no time, so the same class gives the same page.</remarks>
public sealed class ClassPage(string? ownTemplates)
{
    const string Template = "batch/class.sbn-html";
    const int Bins = 10;
    const int MaxGroups = 30;

    readonly ITemplateEngine _engine = TemplateEngines.Create(TemplateFolders.Chain(ownTemplates, null));

    /// <summary>The page, or what prevents it, one message a line.</summary>
    /// <param name="command">How the command line is called.</param>
    public (string? Page, string Problem) Write(BatchPlan plan, ClassGrades grades, ResultStore store, string command)
    {
        var result = _engine.Render(Template, Model(plan, grades, store, command));
        return result.Succeeded ? (result.Text, "") : (null, string.Join('\n', result.Messages));
    }

    static TemplateObject Model(BatchPlan plan, ClassGrades grades, ResultStore store, string command) => new()
    {
        { "title", grades.Course.Title.Length > 0 ? grades.Course.Title : "Class report" },
        { "student_count", grades.Students.Count },
        { "submission_count", plan.HandIns.Count },
        { "layout", plan.Class.Layout },
        { "seed", plan.Exercises[0].Seed.ToString(CultureInfo.InvariantCulture) },
        { "exercises", grades.Exercises.Select((e, i) => Exercise(e, [.. grades.Students.Select(s => (s, s.Grades[i]))], plan, store, command)).ToList<object?>() },
        { "students", grades.Students.Select(s => Student(s, plan)).ToList<object?>() },
        { "open", grades.Open.Select(o => Open(o.Student, o.Grades)).ToList<object?>() },
        { "left_out", plan.Class.LeftOut.Select(l => new TemplateObject { { "path", VisibleText.Of(l.Path) }, { "reason", VisibleText.Of(l.Reason) } }).ToList<object?>() },
        { "has_pass_mark", grades.Students.Any(s => s.HasPassed is not null) },
        { "has_lateness", grades.Students.Any(s => s.Grades.Any(g => g.Penalty > 0)) },
        { "without_time", plan.WithoutTime is { Unknown: > 0 } times ? BatchMessages.WithoutTime(times.Unknown, times.All) : "" },
    };

    static TemplateObject Exercise(GradedExercise exercise, IReadOnlyList<(StudentGrades Student, ExerciseGrade Grade)> all, BatchPlan plan, ResultStore store, string command)
    {
        var graded = all.Where(g => g.Grade.Status == GradeStatus.Graded).ToList();
        var shares = Shares(graded, exercise, g => g.RawScore!.Value);
        var sharesAfter = Shares(graded, exercise, g => g.Score!.Value);
        var groups = AnswerGroups.Of(exercise, graded, outcome => store.ReadEntry(plan.NameOf(outcome.HandIn)));
        var shown = groups.Where(g => g.Members.Count > 1).Take(MaxGroups).ToList();
        if (shown.Count == 0)
            shown = [.. groups.Take(MaxGroups)];
        return new TemplateObject
        {
            { "id", exercise.Id },
            { "title", exercise.Title },
            { "max_score", NumberText.Points(exercise.MaxScore) },
            { "graded", graded.Count },
            { "missing", all.Count(g => g.Grade.Status == GradeStatus.Missing) },
            { "open", all.Count(g => g.Grade.Status is not (GradeStatus.Graded or GradeStatus.Missing)) },
            { "all_points", graded.Count(g => g.Grade.RawScore == exercise.MaxScore) },
            { "mean", Mean(shares, exercise) },
            { "median", Median(shares, exercise) },
            { "has_lateness", graded.Any(g => g.Grade.Penalty > 0) },
            { "mean_after", Mean(sharesAfter, exercise) },
            { "median_after", Median(sharesAfter, exercise) },
            { "bins", Histogram(shares) },
            { "items", ItemStatistics.Of(exercise, [.. graded.Select(g => g.Grade)]).Select(Item).ToList<object?>() },
            { "misconceptions", Misconceptions(graded) },
            { "groups", shown.Select(g => Group(g, exercise, command)).ToList<object?>() },
            { "more_groups", groups.Count - shown.Count },
        };
    }

    static List<decimal> Shares(IEnumerable<(StudentGrades Student, ExerciseGrade Grade)> graded, GradedExercise exercise, Func<ExerciseGrade, decimal> points) =>
        [.. graded.Select(g => points(g.Grade) / exercise.MaxScore).Order()];

    static string Mean(List<decimal> shares, GradedExercise exercise) => shares.Count == 0 ? "" : Points(shares.Average() * exercise.MaxScore);

    static string Median(List<decimal> shares, GradedExercise exercise) =>
        shares.Count == 0 ? "" : Points((shares[(shares.Count - 1) / 2] + shares[shares.Count / 2]) / 2 * exercise.MaxScore);

    static List<object?> Histogram(IReadOnlyList<decimal> shares)
    {
        var counts = new int[Bins];
        foreach (var share in shares)
            counts[Math.Min((int)(share * Bins), Bins - 1)]++;
        var most = Math.Max(1, counts.Max());
        return [.. counts.Select((count, i) => new TemplateObject
        {
            { "label", i == Bins - 1 ? "90–100 %" : FormattableString.Invariant($"{i * 100 / Bins}–{(i + 1) * 100 / Bins - 1} %") },
            { "count", count },
            { "width", Percent(count, most) },
        })];
    }

    static TemplateObject Item(ItemStatistics item) => new()
    {
        { "id", item.CheckId },
        { "title", item.Title },
        { "share", NumberText.Points(Math.Round((decimal)item.Share * 100, 1, MidpointRounding.AwayFromZero)) },
        { "width", (int)Math.Round(item.Share * 100) },
        { "discrimination", item.Discrimination?.ToString("0.00;−0.00", CultureInfo.InvariantCulture) },
        { "is_weak", item.Discrimination < 0.2 },
        { "verdicts", string.Join(", ", item.Verdicts.Select(v => FormattableString.Invariant($"{v.Count} {Label(v.Verdict)}"))) },
    };

    static List<object?> Misconceptions(IReadOnlyList<(StudentGrades Student, ExerciseGrade Grade)> graded) =>
        [.. graded
            .SelectMany(g => g.Grade.Counted!.Entry!.Checks.SelectMany(c => c.Diagnoses.Where(d => d.Kind == "misconception").Select(d => (Diagnosis: d, CheckId: c.Id, g.Student, g.Grade))))
            .GroupBy(d => d.Diagnosis.Id)
            .Select(g => (First: g.First().Diagnosis, Checks: g.Select(d => d.CheckId).Distinct(), Students: g.DistinctBy(d => d.Student.Student.Key).ToList()))
            .OrderByDescending(g => g.Students.Count).ThenBy(g => g.First.Id, StringComparer.Ordinal)
            .Select(g => new TemplateObject
            {
                { "id", g.First.Id },
                { "title", g.First.Title },
                { "checks", string.Join(", ", g.Checks) },
                { "count", g.Students.Count },
                { "percent", Percent(g.Students.Count, graded.Count) },
                { "students", g.Students.Select(s => Link(s.Student, s.Grade)).ToList<object?>() },
            })];

    static TemplateObject Group(AnswerGroup group, GradedExercise exercise, string command) => new()
    {
        { "check", group.CheckId },
        { "check_title", group.CheckTitle },
        { "count", group.Members.Count },
        { "verdict", Label(group.Verdict) },
        { "patterns", group.Patterns.ToList<object?>() },
        { "students", group.Members.Select(m => Link(m, m.Grades.First(g => g.Exercise.Id == exercise.Id))).ToList<object?>() },
        { "example", group.Example is null ? null : new TemplateObject
        {
            { "case", group.Example.Case }, { "input", VisibleText.Of(group.Example.Input) }, { "expected", VisibleText.Of(group.Example.Expected) }, { "actual", VisibleText.Of(group.Example.Actual) },
        } },
        { "also", group.Also.Select(g => new TemplateObject { { "check", g.CheckId }, { "check_title", g.CheckTitle }, { "verdict", Label(g.Verdict) }, { "follows_from", Titles(g.FollowsFrom, exercise) } }).ToList<object?>() },
        { "follows_from", Titles(group.FollowsFrom, exercise) },
        { "command", $"{command} misconception add {exercise.Id} --check {group.CheckId} --from {(OneFile(group, exercise) is { } file ? Quoted(file) : "FILE")} --id ID --title TITLE" },
        { "note", OneFile(group, exercise) is null ? ClassPageMessages.NoOneFile(HandInOf(group.Members[0], exercise).Shown) : "" },
    };

    static string Titles(IReadOnlyList<string> ids, GradedExercise exercise) => Listing.Of(exercise.Exercise.Checks.Where(c => ids.Contains(c.Id)).Select(c => $"“{c.Title}”"));

    static HandIn HandInOf(StudentGrades student, GradedExercise exercise) => student.Grades.First(g => g.Exercise.Id == exercise.Id).Counted!.HandIn;

    // A misconception is made of one source that lies open in the class's folder.
    static string? OneFile(AnswerGroup group, GradedExercise exercise) => group.Members.Select(m => HandInOf(m, exercise).Files)
        .Select(files => files is [{ ArchiveEntry: null } only] && only.Name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) ? only.Path : null).FirstOrDefault(p => p is not null);

    static TemplateObject Student(StudentGrades student, BatchPlan plan) => new()
    {
        { "name", VisibleText.Of(student.Student.Name) },
        { "id", VisibleText.Of(student.Student.Id) },
        { "state", ClassPageMessages.State(student.Grades) },
        // Of several pages none is the student's.
        { "href", student.Grades is [var only] ? Href(only) : "" },
        { "grades", student.Grades.Select(g => Link(student, g)).ToList<object?>() },
        { "total", student.Total is { } total ? NumberText.Points(total) : "" },
        { "maximum", NumberText.Points(student.Maximum) },
        { "percent", student.Percent is { } percent ? NumberText.Points(percent) : "" },
        { "is_final", student.IsFinal },
        { "passed", student.HasPassed switch { true => "yes", false => "no", _ => "" } },
    };

    static TemplateObject Link(StudentGrades student, ExerciseGrade grade) => new()
    {
        { "name", VisibleText.Of(student.Student.Name) },
        { "exercise", grade.Exercise.Id },
        { "score", grade.Score is { } score ? NumberText.Points(score) : "" },
        { "penalty", grade.Penalty > 0 ? NumberText.Points(grade.Penalty) : "" },
        { "status", GradebookMessages.Status(grade.Status) },
        { "note", VisibleText.Of(grade.Note) },
        { "href", Href(grade) },
    };

    static string Href(ExerciseGrade grade) => string.Join('/', grade.Report.Split('/').Select(Uri.EscapeDataString));

    static TemplateObject Open(StudentGrades student, IReadOnlyList<ExerciseGrade> alike) => new()
    {
        { "name", VisibleText.Of(student.Student.Name) },
        { "exercise", string.Join(", ", alike.Select(g => g.Exercise.Id)) },
        { "status", alike[0].Open },
        { "reason", VisibleText.Of(alike[0].Note) },
    };

    static string Points(decimal points) => Math.Round(points, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Rounded half up; what is there is never shown as 0.</summary>
    internal static int Percent(int part, int whole) => part == 0 ? 0 : Math.Max(1, (int)Math.Round(part * 100m / whole, MidpointRounding.AwayFromZero));

    static string Label(string verdict) => Enum.TryParse<Grading.Verdict>(verdict, out var known) ? ReportTexts.Label(known) : verdict;

    // As a shell takes it.
    static string Quoted(string path) => path.All(c => char.IsAsciiLetterOrDigit(c) || "/._-".Contains(c)) ? path : $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
