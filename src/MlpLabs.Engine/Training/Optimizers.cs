namespace MlpLabs.Engine;

/// <summary>Optimiser steps as functions: they return new arrays and change nothing they are given.</summary>
public static class Optimizers
{
    /// <summary>p − η·g.</summary>
    public static double[] SgdStep(double[] parameters, double[] gradient, double learningRate) =>
        After(new Sgd(learningRate), parameters, gradient);

    /// <summary>v ← μ·v + g, then p ← p − η·v: no dampening, no Nesterov.</summary>
    public static (double[] parameters, double[] velocity) MomentumStep(
        double[] parameters, double[] gradient, double[] velocity, double learningRate, double momentum)
    {
        var optimizer = new Momentum(velocity, learningRate, momentum);
        return (After(optimizer, parameters, gradient), optimizer.Velocity.ToArray());
    }

    /// <summary>
    /// m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², p ← p − η·m̂/(√v̂ + ε) with m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ) and
    /// t = <paramref name="stepsTaken"/> + 1; ε outside the root.
    /// </summary>
    public static (double[] parameters, double[] m, double[] v) AdamStep(
        double[] parameters, double[] gradient, double[] m, double[] v, int stepsTaken, double learningRate,
        double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8)
    {
        var optimizer = new Adam(m, v, stepsTaken, learningRate, beta1, beta2, epsilon);
        return (After(optimizer, parameters, gradient), optimizer.M.ToArray(), optimizer.V.ToArray());
    }

    /// <summary>The parameters after every step, one gradient per step.</summary>
    public static double[][] Steps(Optimizer optimizer, double[] parameters, double[][] gradients)
    {
        var after = new double[gradients.Length][];
        for (var t = 0; t < gradients.Length; t++)
            after[t] = parameters = After(optimizer, parameters, gradients[t]);
        return after;
    }

    static double[] After(Optimizer optimizer, double[] parameters, double[] gradient)
    {
        var next = Matrices.Copy(parameters);
        optimizer.Step(next, gradient);
        return next;
    }
}
