using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Model;
using MlpLabs.Reporting.Templating;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Statements;

/// <summary>The pictures of an exercise for the right answers: what <c>pictures.html</c> in its folder must hold.</summary>
/// <remarks>They are made where the grader is and go with the exercise to students, who have none.</remarks>
public sealed class StatementPictures(string? ownTemplates = null, string? builtInTemplates = null)
{
    const string Template = "statement/pictures.sbn-html";

    readonly ITemplateEngine _engine = TemplateEngines.Create(TemplateFolders.Chain(ownTemplates, builtInTemplates));

    /// <summary>A piece of HTML, empty when the grader declares no picture.</summary>
    public PackResult<string> Of(Exercise exercise)
    {
        var sets = exercise.Checks.Select(c => (Check: c, Set: PictureSet.OfReference(c))).ToList();
        var problems = sets.SelectMany(s => s.Set.Problems).ToList();
        if (problems.Count > 0)
            return PackResult<string>.Wrong(problems);
        if (sets.All(s => s.Set.Pictures.Count == 0))
            return PackResult<string>.Of("");
        var page = _engine.Render(Template, new()
        {
            {
                "checks", sets.Where(s => s.Set.Pictures.Count > 0).Select(s => (object?)new TemplateObject
                {
                    { "title", VisibleText.OneLine(s.Check.Title) },
                    { "pictures", s.Set.Pictures.Select((p, i) => (object?)PictureModel.Of(p, FormattableString.Invariant($"picture-{exercise.Id}-{s.Check.Id}-{i + 1}"))).ToArray() },
                }).ToArray()
            },
        });
        return page.Succeeded
            ? PackResult<string>.Of(page.Text!)
            : PackResult<string>.Wrong([.. page.Messages.Select(m => new PackError(Path.Combine(exercise.Folder, PicturesFile.Name), 0, 0, m.ToString()))]);
    }
}
