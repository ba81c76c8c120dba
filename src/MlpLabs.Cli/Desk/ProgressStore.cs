using System.Text.Json;

namespace MlpLabs.Cli.Desk;

/// <summary>Keeps the progress in the student's folder.</summary>
/// <remarks>
/// Nothing here stops a check: what cannot be kept is said and not kept, and a file that cannot be read is set aside under
/// another name and begun anew. Two commands at once take turns, so that none forgets what the other kept.
/// </remarks>
internal sealed class ProgressStore(WorkFolder folder, TextWriter log)
{
    static readonly TimeSpan _turn = TimeSpan.FromSeconds(2);

    /// <summary>The progress so far; a new one where there is none.</summary>
    public Progress Read()
    {
        byte[] content;
        try
        {
            if (!File.Exists(folder.ProgressFile))
                return New();
            content = File.ReadAllBytes(folder.ProgressFile);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.WriteLine(DeskMessages.UnreadableProgress(folder.ProgressFile, error.Message));
            return New();
        }
        if (Parse(content) is { } progress)
            return progress;
        SetAside();
        return New();
    }

    /// <summary>The progress as it is, for whoever only looks: nothing is said and nothing is changed.</summary>
    public static Progress Peek(WorkFolder folder)
    {
        try
        {
            return Parse(File.ReadAllBytes(folder.ProgressFile)) ?? new Progress { Exercise = folder.ExerciseId };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new Progress { Exercise = folder.ExerciseId };
        }
    }

    /// <summary>Changes the progress; when it cannot be kept, that is said.</summary>
    /// <returns>The progress after the change, also where it was not kept.</returns>
    public Progress Update(Func<Progress, Progress> change)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.ProgressFile)!);
            using var turn = Lock();
            var next = change(Read());
            AtomicFile.Write(folder.ProgressFile, JsonSerializer.Serialize(next, ProgressJson.Default.Progress) + "\n");
            return next;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.WriteLine(DeskMessages.NotKept(folder.ProgressFile, error.Message));
            return change(Peek(folder));
        }
    }

    static Progress? Parse(byte[] content)
    {
        try
        {
            return JsonSerializer.Deserialize(content, ProgressJson.Default.Progress) is { IsSound: true } progress ? progress : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    void SetAside()
    {
        var aside = AtomicFile.FreeName(n => FormattableString.Invariant($"{folder.ProgressFile}.{n}.damaged"));
        try
        {
            File.Move(folder.ProgressFile, aside);
            log.WriteLine(DeskMessages.DamagedProgress(folder.ProgressFile, aside));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.WriteLine(DeskMessages.UnreadableProgress(folder.ProgressFile, error.Message));
        }
    }

    FileStream Lock()
    {
        var end = Environment.TickCount64 + (long)_turn.TotalMilliseconds;
        while (true)
            try
            {
                return new FileStream(folder.ProgressFile + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (Environment.TickCount64 < end)
            {
                Thread.Sleep(10);
            }
    }

    Progress New() => new() { Exercise = folder.ExerciseId };
}
