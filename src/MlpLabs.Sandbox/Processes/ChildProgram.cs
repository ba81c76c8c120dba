namespace MlpLabs.Sandbox.Processes;

/// <summary>A program of MlpLabs that runs untrusted input: the worker or the compile host.</summary>
/// <param name="Folder">The folder that holds it and all its files; nothing else of MlpLabs is in it.</param>
/// <param name="Name">Name of its executable and of its assembly.</param>
public sealed record ChildProgram(string Folder, string Name)
{
    /// <summary>What the program is told when it starts.</summary>
    internal IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The worker beside the running program.</summary>
    public static ChildProgram Worker { get; } = Beside("worker", "MlpLabs.Worker");

    /// <summary>The compile host beside the running program.</summary>
    public static ChildProgram CompileHost { get; } = Beside("compiler", "MlpLabs.Compiler");

    /// <summary>The launcher beside the running program; it starts the other two where tier 2 is in force.</summary>
    internal static ChildProgram Launcher { get; } = Beside("launcher", "MlpLabs.Launcher");

    /// <summary>The worker without the seal it puts on itself: shows what the isolation around it stops alone. Grades nothing.</summary>
    internal static ChildProgram UnsealedWorker { get; } = Worker with { Arguments = ["unsealed"] };

    static ChildProgram Beside(string folder, string name) => new(Path.Combine(AppContext.BaseDirectory, folder), name);
}
