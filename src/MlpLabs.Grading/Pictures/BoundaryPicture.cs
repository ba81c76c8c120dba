using MlpLabs.Engine;

namespace MlpLabs.Grading.Pictures;

/// <summary>A film strip of the region in which a network of two inputs says 1: its output above one half.</summary>
/// <param name="Points">The points to be classified.</param>
/// <param name="Remark">What a reader must know about the student's side, or empty.</param>
public sealed record BoundaryPicture(string Title, IReadOnlyList<BoundaryFrame> Frames, IReadOnlyList<BoundaryPoint> Points, string Remark = "") : Picture(Title);

/// <summary>One frame of the strip. Both grids cover the same part of the plane.</summary>
/// <param name="Name">When, such as “epoch 100”.</param>
/// <param name="Expected">The right outputs.</param>
/// <param name="Actual">The student's outputs, or null where they are not known.</param>
public sealed record BoundaryFrame(string Name, DecisionGrid Expected, DecisionGrid? Actual);

/// <summary>A point with its target, 0 or 1.</summary>
public sealed record BoundaryPoint(double X1, double X2, int Target);
