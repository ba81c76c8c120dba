namespace MlpLabs.Course.Classes.Layouts;

/// <summary>One folder or one file per student, named after the student.</summary>
internal sealed class FoldersLayout : IClassLayout
{
    public string Name => "folders";

    public string Words => "one folder or file per student";

    // Chosen when nothing else fits.
    public int Recognised(ClassEntries entries) => 0;

    public IEnumerable<StudentRoot> Read(ClassEntries entries)
    {
        foreach (var entry in entries.All)
        {
            if (entry.MayBeWork)
                yield return new StudentRoot(new Student(entry.Name, entry.Stem), [entry]);
            else
                entries.LeaveOut(entry, ClassMessages.NoSource);
        }
        foreach (var entry in entries.Closed)
            yield return new StudentRoot(new Student(entry.Name, entry.Stem), [entry]);
    }
}
