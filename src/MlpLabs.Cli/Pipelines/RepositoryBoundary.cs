using MlpLabs.Grading.Exercises;

namespace MlpLabs.Cli.Pipelines;

/// <summary>Keeps everything that decides about points out of the reach of the graded repository.</summary>
/// <remarks>
/// Exercises, graders, templates, the cache of compiled graders and the program itself are refused when they lie inside the
/// repository, links followed: whoever can push there could change them. Folders of these names in the repository are
/// never looked at. What this cannot stop: a pipeline file that the student can change, too; see docs/pipelines.
/// </remarks>
internal static class RepositoryBoundary
{
    /// <summary>What would come from inside the repository, in a sentence; empty when nothing does.</summary>
    public static string Problem(string root, ExerciseCatalog catalog, string? ownTemplates, string program)
    {
        foreach (var (what, folder) in (IEnumerable<(string, string?)>)[
            ("exercises", catalog.ExercisesFolder), ("graders", catalog.GradersFolder), ("templates", ownTemplates),
            ("compiled graders of the cache", catalog.Cache.Location), ("program files", program)])
            if (folder is not null && RealPath.IsInside(folder, root))
                return PipelineMessages.InsideRepository(what, folder, root);
        return "";
    }
}
