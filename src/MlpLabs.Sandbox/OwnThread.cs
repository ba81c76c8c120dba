namespace MlpLabs.Sandbox;

/// <summary>Work that mostly waits, for a process or a pipe, on a thread of its own.</summary>
/// <remarks>The threads of the pool are as many as processors. Where they wait nothing else goes on, until half a second later the pool adds another.</remarks>
internal static class OwnThread
{
    public static Task Run(Action work) => Task.Factory.StartNew(work, CancellationToken.None, Options, TaskScheduler.Default);

    public static Task<T> Run<T>(Func<T> work, CancellationToken cancel = default) => Task.Factory.StartNew(work, cancel, Options, TaskScheduler.Default);

    const TaskCreationOptions Options = TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach;
}
