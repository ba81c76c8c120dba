namespace MlpLabs.Engine;

/// <summary>Copies and shape checks of plain arrays. A matrix is <c>double[rows, columns]</c>; the originals are never changed.</summary>
public static class Matrices
{
    /// <summary>A copy of a matrix that shares nothing with it.</summary>
    public static double[,] Copy(double[,] matrix) => (double[,])matrix.Clone();

    /// <summary>A copy of a vector that shares nothing with it.</summary>
    public static double[] Copy(double[] vector) => (double[])vector.Clone();

    /// <summary>Row <paramref name="row"/> of a matrix as a new vector.</summary>
    public static double[] Row(double[,] matrix, int row)
    {
        var values = new double[matrix.GetLength(1)];
        for (var j = 0; j < values.Length; j++)
            values[j] = matrix[row, j];
        return values;
    }

    /// <summary>A matrix of the given rows; all rows must have the same length. No rows give a 0×0 matrix.</summary>
    public static double[,] FromRows(double[][] rows)
    {
        var columns = rows.Length == 0 ? 0 : rows[0].Length;
        var matrix = new double[rows.Length, columns];
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].Length != columns)
                throw new ArgumentException($"Row {i} has {rows[i].Length} entries, row 0 has {columns}.", nameof(rows));
            for (var j = 0; j < columns; j++)
                matrix[i, j] = rows[i][j];
        }
        return matrix;
    }

    /// <summary>The rows of a matrix as new vectors.</summary>
    public static double[][] ToRows(double[,] matrix)
    {
        var rows = new double[matrix.GetLength(0)][];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = Row(matrix, i);
        return rows;
    }

    /// <summary>A matrix with one column.</summary>
    public static double[,] Column(double[] values)
    {
        var matrix = new double[values.Length, 1];
        for (var i = 0; i < values.Length; i++)
            matrix[i, 0] = values[i];
        return matrix;
    }

    /// <summary>The transposed matrix.</summary>
    public static double[,] Transpose(double[,] matrix)
    {
        var transposed = new double[matrix.GetLength(1), matrix.GetLength(0)];
        for (var i = 0; i < matrix.GetLength(0); i++)
            for (var j = 0; j < matrix.GetLength(1); j++)
                transposed[j, i] = matrix[i, j];
        return transposed;
    }

    /// <summary>The matrix product A·B.</summary>
    public static double[,] Multiply(double[,] A, double[,] B)
    {
        if (A.GetLength(1) != B.GetLength(0))
            throw new ArgumentException($"A {A.GetLength(0)}×{A.GetLength(1)} and a {B.GetLength(0)}×{B.GetLength(1)} matrix cannot be multiplied.", nameof(B));
        var product = new double[A.GetLength(0), B.GetLength(1)];
        for (var i = 0; i < product.GetLength(0); i++)
            for (var j = 0; j < product.GetLength(1); j++)
            {
                var sum = 0.0;
                for (var k = 0; k < A.GetLength(1); k++)
                    sum += A[i, k] * B[k, j];
                product[i, j] = sum;
            }
        return product;
    }
}
