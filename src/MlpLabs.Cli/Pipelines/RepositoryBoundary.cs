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
    /// <summary>Why a report may not be written where it is asked for; empty when all may.</summary>
    /// <remarks>A folder of the repository that is a link would lead a report out of it, over a file of whoever runs the pipeline.</remarks>
    /// <param name="root">The repository as it was named.</param>
    /// <param name="paths">The files of the reports.</param>
    public static string ProblemOfReports(string root, IEnumerable<string> paths)
    {
        string[] roots = [Path.GetFullPath(root), RealPath.Of(root)];
        foreach (var path in paths)
        {
            var full = Path.GetFullPath(path);
            if (roots.Any(r => RealPath.Holds(r, full)) && !StaysIn(root, Path.GetDirectoryName(full)!))
                return PipelineMessages.ReportLeavesRepository(path);
        }
        return "";
    }

    static bool StaysIn(string root, string folder)
    {
        try
        {
            return RealPath.IsInside(folder, root);
        }
        catch (IOException)
        {
            // Links that lead in a circle lead nowhere.
            return false;
        }
    }

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
