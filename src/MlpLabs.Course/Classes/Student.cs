namespace MlpLabs.Course.Classes;

/// <summary>One person of a class.</summary>
/// <param name="Key">What tells this student from all others of the class, two of the same name included.</param>
/// <param name="Name">As the layout writes it, with composed letters.</param>
public sealed record Student(string Key, string Name)
{
    /// <summary>The number the platform gave; empty where it gave none.</summary>
    public string Id { get; init; } = "";

    /// <summary>The name the student logs in with; empty where the layout has none.</summary>
    public string Login { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>The name, and the number behind it that tells two of the same name apart.</summary>
    public string Shown => Id.Length > 0 && Id != Name ? $"{Name} ({Id})" : Name;
}
