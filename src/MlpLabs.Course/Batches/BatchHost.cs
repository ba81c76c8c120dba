using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MlpLabs.Course.Batches;

/// <summary>The long life of a batch: configuration, log, and an orderly end when it is asked to stop.</summary>
/// <remarks>
/// The first Ctrl-C (or SIGTERM, as a scheduler sends it) lets the running submissions finish; a second one ends at once, which loses
/// nothing but those. <c>MLPLABS_JOBS</c> and <c>MLPLABS_LOGGING__LOGLEVEL__DEFAULT</c> configure it from the environment.
/// </remarks>
public static class BatchHost
{
    public const string JobsKey = "Jobs";

    /// <summary>More jobs than this are no use.</summary>
    public const int MaxJobs = 256;

    /// <summary>Values from the environment: <c>MLPLABS_JOBS</c> is the key <see cref="JobsKey"/>.</summary>
    public static IConfiguration Configuration { get; } = new ConfigurationBuilder().AddEnvironmentVariables("MLPLABS_").Build();

    /// <summary>Jobs where the command names none: the environment's, else one per processor.</summary>
    public static int DefaultJobs => int.TryParse(Configuration[JobsKey], NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs > 0 ? Math.Min(jobs, MaxJobs) : Environment.ProcessorCount;

    /// <summary>Runs work until it ends or has been asked to stop and has ended.</summary>
    /// <param name="logFile">Where the log goes.</param>
    /// <param name="stopping">Told once when it is asked to stop.</param>
    /// <param name="work">Gets a log and the token that asks it to stop.</param>
    public static async Task<T> RunAsync<T>(string logFile, TimeProvider time, Action stopping, Func<ILogger, CancellationToken, Task<T>> work)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddConfiguration(Configuration);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Logging.AddProvider(new LogFile(logFile, time));
        // What runs is bounded by its own limits.
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = Timeout.InfiniteTimeSpan);
        builder.Services.AddSingleton<IHostLifetime>(services => new Lifetime(services.GetRequiredService<IHostApplicationLifetime>(), stopping));
        var service = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        builder.Services.AddHostedService(services => new Work<T>(
            work, services.GetRequiredService<ILoggerFactory>().CreateLogger("batch"), services.GetRequiredService<IHostApplicationLifetime>(), service));
        using var host = builder.Build();
        await host.RunAsync().ConfigureAwait(false);
        return await service.Task.ConfigureAwait(false);
    }

    sealed class Work<T>(Func<ILogger, CancellationToken, Task<T>> work, ILogger log, IHostApplicationLifetime lifetime, TaskCompletionSource<T> result) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            try
            {
                result.SetResult(await Task.Run(() => work(log, lifetime.ApplicationStopping), CancellationToken.None).ConfigureAwait(false));
            }
            catch (Exception error) // Handed to whoever waits for the result.
            {
                result.SetException(error);
            }
            finally
            {
                lifetime.StopApplication();
            }
        }
    }

    sealed class Lifetime(IHostApplicationLifetime application, Action stopping) : IHostLifetime, IDisposable
    {
        const int EndedBySignal = 128;
        readonly List<PosixSignalRegistration> _signals = [];
        int _count;

        public Task WaitForStartAsync(CancellationToken cancellationToken)
        {
            foreach (var (signal, number) in (IEnumerable<(PosixSignal, int)>)[(PosixSignal.SIGINT, 2), (PosixSignal.SIGTERM, 15)])
                _signals.Add(PosixSignalRegistration.Create(signal, context => Signalled(context, number)));
            return Task.CompletedTask;
        }

        void Signalled(PosixSignalContext context, int number)
        {
            context.Cancel = true;
            if (Interlocked.Increment(ref _count) > 1)
                Environment.Exit(EndedBySignal + number);
            stopping();
            // Not on the signal's own thread: what is registered for the end may take its time.
            _ = Task.Run(application.StopApplication);
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose() => _signals.ForEach(s => s.Dispose());
    }
}
