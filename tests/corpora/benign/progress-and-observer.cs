// idiom: IProgress and IObservable
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var source = new Source();
        var last = new Last();
        using (source.Subscribe(last))
            source.Send(Math.Exp(-z));
        return 1 / (1 + last.Value);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public sealed class Last : IObserver<double>
{
    public double Value { get; private set; }
    public void OnCompleted() { }
    public void OnError(Exception error) { }
    public void OnNext(double value) => Value = value;
}

public sealed class Source : IObservable<double>, IDisposable
{
    IObserver<double>? _observer;
    public IDisposable Subscribe(IObserver<double> observer)
    {
        _observer = observer;
        return this;
    }
    public void Send(double x) => _observer?.OnNext(x);
    public void Dispose() => _observer = null;
}
