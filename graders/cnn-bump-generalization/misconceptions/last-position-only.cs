/*
Only the last place counts in the gradient of a shared weight

**What the outputs show.** Where a weight is used in several places, your gradient contains the contribution of one of them only:
the one your loop came to last.

**Why it happens.** In a dense layer every weight is used once per example, and its gradient can simply be assigned. A shared weight
is used at every place, and at each of them it has contributed to the output. What comes later in the loop overwrites what was there
before.

**A question.** If a shared weight grows a little, at how many places does that change something, and how do those changes add to
the whole?
*/
public static class Solution
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.All, second: true, firstBias: true, secondBias: true);
}

public static class AllUnitsBothLayersWithoutC2
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.All, second: true, firstBias: true, secondBias: false);
}

public static class AllUnitsBothLayersWithoutC1
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.All, second: true, firstBias: false, secondBias: true);
}

public static class AllUnitsBothLayersKernelsOnly
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.All, second: true, firstBias: false, secondBias: false);
}

public static class AllUnitsFirstLayer
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.All, second: false, firstBias: true, secondBias: false);
}

public static class AllUnitsFirstLayerKernelsOnly
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.All, second: false, firstBias: false, secondBias: false);
}

public static class ActiveUnitsBothLayers
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.Active, second: true, firstBias: true, secondBias: true);
}

public static class ActiveUnitsBothLayersWithoutC2
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.Active, second: true, firstBias: true, secondBias: false);
}

public static class ActiveUnitsBothLayersWithoutC1
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.Active, second: true, firstBias: false, secondBias: true);
}

public static class ActiveUnitsBothLayersKernelsOnly
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.Active, second: true, firstBias: false, secondBias: false);
}

public static class ActiveUnitsFirstLayer
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.Active, second: false, firstBias: true, secondBias: false);
}

public static class ActiveUnitsFirstLayerKernelsOnly
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.Active, second: false, firstBias: false, secondBias: false);
}

public static class WindowBothLayers
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.Window, second: true, firstBias: true, secondBias: true);
}

public static class WindowBothLayersWithoutC2
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.Window, second: true, firstBias: true, secondBias: false);
}

public static class WindowBothLayersWithoutC1
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.Window, second: true, firstBias: false, secondBias: true);
}

public static class WindowBothLayersKernelsOnly
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.Window, second: true, firstBias: false, secondBias: false);
}

public static class WindowFirstLayer
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.Window, second: false, firstBias: true, secondBias: false);
}

public static class WindowFirstLayerKernelsOnly
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.Window, second: false, firstBias: false, secondBias: false);
}

public static class ActiveUnitsOfTheWindowBothLayers
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.ActiveInWindow, second: true, firstBias: true, secondBias: true);
}

public static class ActiveUnitsOfTheWindowBothLayersWithoutC2
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.ActiveInWindow, second: true, firstBias: true, secondBias: false);
}

public static class ActiveUnitsOfTheWindowBothLayersWithoutC1
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.ActiveInWindow, second: true, firstBias: false, secondBias: true);
}

public static class ActiveUnitsOfTheWindowBothLayersKernelsOnly
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.ActiveInWindow, second: true, firstBias: false, secondBias: false);
}

public static class ActiveUnitsOfTheWindowFirstLayer
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.ActiveInWindow, second: false, firstBias: true, secondBias: false);
}

public static class ActiveUnitsOfTheWindowFirstLayerKernelsOnly
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.ActiveInWindow, second: false, firstBias: false, secondBias: false);
}

public static class SecondLayerOnly
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.Right, second: true, firstBias: true, secondBias: true);
}

public static class SecondLayerKernelOnly
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.Right, second: true, firstBias: false, secondBias: false);
}

public static class BetweenTheLayers
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.AlsoBetweenTheLayers, second: false, firstBias: true, secondBias: true);
}

public static class BetweenTheLayersAndSecondLayer
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Assigning.Gradient(x, y, parameters, First.AlsoBetweenTheLayers, second: true, firstBias: true, secondBias: true);
}

// The right way back, except that shared entries are assigned where they should be added to.
static class Assigning
{
    public static double[] Gradient(double[] x, double y, double[] p, First first, bool second, bool firstBias, bool secondBias)
    {
        var z = Bump.Hidden(x, p);
        var h = Bump.Relu(z);
        var outputs = Bump.Outputs(h, p);
        var winner = Array.IndexOf(outputs, outputs.Max());
        var error = Bump.Sigmoid(outputs[winner]) - y;

        var g = new double[8];
        var dh = new double[8];
        for (var o = 0; o < 6; o++)
        {
            var d = o == winner ? error : 0;
            for (var k = 0; k < 3; k++)
            {
                Put(g, 4 + k, d * h[o + k], second);
                Put(dh, o + k, d * p[4 + k], first == First.AlsoBetweenTheLayers);
            }
            Put(g, 7, d, second && secondBias);
        }
        for (var i = 0; i < 8; i++)
        {
            var inWindow = i >= winner && i < winner + 3;
            if ((first is First.Window or First.ActiveInWindow) && !inWindow)
                continue;
            if ((first is First.Active or First.ActiveInWindow) && z[i] <= 0)
                continue;
            var dz = z[i] > 0 ? dh[i] : 0;
            var assign = first is not (First.Right or First.AlsoBetweenTheLayers);
            for (var j = 0; j < 3; j++)
                Put(g, j, dz * x[i + j], assign);
            Put(g, 3, dz, assign && firstBias);
        }
        return g;
    }

    private static void Put(double[] g, int at, double value, bool assign) => g[at] = assign ? value : g[at] + value;
}

/// Which hidden units the first layer's loop goes through when it assigns.
enum First
{
    Right,
    All,
    Active,
    Window,
    ActiveInWindow,
    AlsoBetweenTheLayers,
}

// The network, with a forward pass that keeps its intermediate values.
static class Bump
{
    public static double[] Correlate(double[] x, double k0, double k1, double k2, double bias) =>
        [.. Enumerable.Range(0, x.Length - 2).Select(i => k0 * x[i] + k1 * x[i + 1] + k2 * x[i + 2] + bias)];

    public static double[] Hidden(double[] x, double[] p) => Correlate(x, p[0], p[1], p[2], p[3]);

    public static double[] Outputs(double[] h, double[] p) => Correlate(h, p[4], p[5], p[6], p[7]);

    public static double[] Relu(double[] z) => [.. z.Select(v => Math.Max(0, v))];

    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
