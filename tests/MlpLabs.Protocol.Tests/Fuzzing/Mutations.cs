namespace MlpLabs.Protocol.Tests;

/// <summary>Small damage of the kinds that decoders get wrong: flipped bits, large numbers, bytes lost, doubled and added.</summary>
static class Mutations
{
    public static byte[] Of(byte[] bytes, Random random)
    {
        var mutated = bytes.ToList();
        for (var left = random.Next(1, 4); left > 0; left--)
        {
            var at = mutated.Count == 0 ? 0 : random.Next(mutated.Count);
            switch (random.Next(6))
            {
                case 0 when mutated.Count > 0:
                    mutated[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1 when mutated.Count > 0:
                    mutated[at] = (byte)random.Next(256);
                    break;
                case 2 when mutated.Count >= at + 4:
                    foreach (var b in BitConverter.GetBytes(random.Next(3) switch { 0 => int.MaxValue, 1 => -1, _ => random.Next() }))
                        mutated[at++] = b;
                    break;
                case 3:
                    mutated.RemoveRange(at, Math.Min(random.Next(1, 9), mutated.Count - at));
                    break;
                case 4:
                    mutated.InsertRange(at, mutated.GetRange(at, Math.Min(random.Next(1, 17), mutated.Count - at)));
                    break;
                default:
                    mutated.Insert(at, (byte)random.Next(256));
                    break;
            }
        }
        return [.. mutated];
    }
}
