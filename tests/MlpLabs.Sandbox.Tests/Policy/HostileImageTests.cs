using System.Buffers.Binary;
using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Policy;

namespace MlpLabs.Sandbox.Tests.Policy;

/// <summary>Images made to overflow the stack of whoever reads them, or to keep it busy without end, are refused at once.</summary>
public sealed class HostileImageTests
{
    const byte Int = 0x08;
    const byte Array = 0x1D;
    const byte Modifier = 0x1F;
    const byte ValueType = 0x11;
    const byte Void = 0x01;
    const byte Instance = 0x20;
    const byte Field = 0x06;
    const byte EnumValue = 0x55;
    // The third type definition, as signatures write it.
    const byte EnumerationToken = 3 << 2;
    // The second, after that of the module.
    static readonly TypeDefinitionHandle Attribute = MetadataTokens.TypeDefinitionHandle(2);
    static readonly byte[] Declared = [ValueType, EnumerationToken];
    static readonly byte[] Boxed = [0x1C];
    static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    static readonly Dictionary<string, Func<byte[]>> Images = new()
    {
        ["types nested in a circle"] = () => HandBuiltImage.Of(metadata =>
        {
            var (first, second) = (metadata.Type("A"), metadata.Type("B"));
            metadata.AddNestedType(first, second);
            metadata.AddNestedType(second, first);
        }),
        ["a type nested in itself"] = () => HandBuiltImage.Of(metadata => metadata.AddNestedType(metadata.Type("A"), MetadataTokens.TypeDefinitionHandle(2))),
        ["types nested 100,000 deep"] = () => HandBuiltImage.Of(metadata =>
        {
            for (var i = 0; i < 100_000; i++)
                metadata.Type("A");
            for (var row = 3; row <= 100_001; row++)
                metadata.AddNestedType(MetadataTokens.TypeDefinitionHandle(row), MetadataTokens.TypeDefinitionHandle(row - 1));
        }),
        ["references nested in a circle"] = () => HandBuiltImage.Of(metadata =>
        {
            metadata.AddTypeReference(MetadataTokens.TypeReferenceHandle(2), default, metadata.GetOrAddString("A"));
            metadata.AddTypeReference(MetadataTokens.TypeReferenceHandle(1), default, metadata.GetOrAddString("B"));
        }),
        ["references nested 100,000 deep"] = () => HandBuiltImage.Of(metadata =>
        {
            for (var row = 1; row <= 100_000; row++)
                metadata.AddTypeReference(MetadataTokens.TypeReferenceHandle(row + 1), default, metadata.GetOrAddString("A"));
            metadata.AddTypeReference(default, default, metadata.GetOrAddString("A"));
        }),
        ["a type specification a million arrays deep"] = () => HandBuiltImage.Of(metadata =>
            metadata.AddTypeSpecification(metadata.Blob([.. Enumerable.Repeat(Array, 1_000_000), Int]))),
        ["a type specification that holds itself"] = () => HandBuiltImage.Of(metadata =>
            metadata.AddTypeSpecification(metadata.Blob(Modifier, 1 << 2 | 2, Int))),
        ["type specifications that double"] = () => HandBuiltImage.Of(metadata =>
        {
            for (var row = 1; row < 60; row++)
                metadata.AddTypeSpecification(metadata.Blob(Modifier, (byte)(row + 1 << 2 & 0x7F | 2), Modifier, (byte)(row + 1 << 2 & 0x7F | 2), Int));
        }),
        ["a method with deep parameters"] = () => WithMethod(0, 1, [0x01, .. Enumerable.Repeat(Array, 1_000_000), Int]),
        ["a method with half a billion parameters"] = () => WithMethod(0, 1, [0x00, 0xDF, 0xFF, 0xFF, 0xFF, 0x01, Int]),
        ["an array of half a billion dimensions"] = () => WithMethod(0, 1, [0x01, 0x01, 0x14, Int, 0xDF, 0xFF, 0xFF, 0xFF, 0x00, 0x00]),
        ["an array of no dimension"] = () => WithMethod(0, 1, [0x01, 0x01, 0x14, Int, 0x00, 0x00, 0x00]),
        ["100,000 methods with one long signature"] = () => WithMethod(0, 100_000, [0xC0, 0x00, 0x75, 0x30, 0x01, .. Enumerable.Repeat(Int, 30_000)]),
        ["a name of two million characters"] = () => HandBuiltImage.Of(metadata => metadata.Type(new string('a', 2_000_000))),
        ["100,000 types with one long name"] = () => HandBuiltImage.Of(metadata =>
        {
            for (var i = 0; i < 100_000; i++)
                metadata.Type(new string('a', 4_000));
        }),
        ["50,000 methods with one long body"] = () => WithMethod(0, 50_000, [0x00, 0x01], OneBody(1_000_000)),
        ["types whose methods overlap"] = () => HandBuiltImage.Of(metadata =>
        {
            var signature = metadata.Blob(0x00, 0x00, 0x01);
            for (var i = 0; i < 2_000; i++)
                metadata.Type("A", firstMethod: i % 2 == 0 ? 1 : 2_001);
            for (var i = 0; i < 2_000; i++)
                metadata.Method("M", signature);
        }),
        ["an attribute of a million bytes"] = () => HandBuiltImage.Of(metadata =>
            metadata.AddCustomAttribute(MetadataTokens.TypeDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1), metadata.Blob(Enumerable.Repeat((byte)1, 1_000_000)))),
        ["an enumeration of texts"] = () => WithEnumeration([0x0E], Declared),
        ["an enumeration of texts, named by a value"] = () => WithEnumeration([0x0E], Boxed, [EnumValue, 1, (byte)'E', 0, 0, 0, 0]),
        ["an enumeration of arrays"] = () => WithEnumeration([Array, Int], Declared),
        ["an enumeration of itself"] = () => WithEnumeration([ValueType, EnumerationToken], Declared),
        ["an enumeration of objects"] = () => WithEnumeration([0x1C], Declared),
        ["an enumeration of types"] = () => WithEnumeration([0x50], Declared),
        ["an enumeration without a value"] = () => WithEnumeration([], Declared),
        ["a value in arrays 8,000 deep"] = () => WithEnumeration([Int], Boxed, [.. Enumerable.Repeat(Array, 8_000)]),
        ["an array of two billion values"] = () => WithEnumeration([Int], [Array, .. Declared], [0xFF, 0xFF, 0xFF, 0x7F]),
    };

    public static TheoryData<string> Names => [.. Images.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task An_image_that_is_made_to_hurt_its_readers_is_refused_within_a_bound(string name)
    {
        var image = Images[name]();

        var violations = await Task.Run(() => AssemblyPolicy.Check(image, default, AllowedApi.Default)).WaitAsync(Bound, TestContext.Current.CancellationToken);

        Assert.Equal("The compiled submission cannot be read: it is not a .NET assembly as the compiler makes it.", Assert.Single(violations).Message);
    }

    [Fact]
    public void A_thousand_forbidden_types_are_told_within_a_bound()
    {
        var watch = Stopwatch.StartNew();
        var image = HandBuiltImage.Of(metadata =>
        {
            metadata.Type("AAttribute");
            metadata.Method("M", metadata.Blob(0x00, 0x00, 0x01));
            for (var i = 0; i < 50_000; i++)
                metadata.AddTypeReference(EntityHandle.ModuleDefinition, default, metadata.GetOrAddString("A" + i));
            for (var i = 0; i < 50_000; i++)
                metadata.AddCustomAttribute(MetadataTokens.TypeDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1), metadata.Blob(1, 0, 0, 0));
        });

        Assert.Equal(50, AssemblyPolicy.Check(image, default, AllowedApi.Default).Count);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Bound);
    }

    [Theory]
    [InlineData(0x02, 1)]
    [InlineData(0x03, 2)]
    [InlineData(0x05, 1)]
    [InlineData(0x07, 2)]
    [InlineData(Int, 4)]
    [InlineData(0x0B, 8)]
    [InlineData(0x0D, 8)]
    public void An_enumeration_of_numbers_is_read_by_its_size(byte code, int size)
    {
        Assert.Empty(Check(WithEnumeration([code], Declared, new byte[size])));
        Assert.Empty(Check(WithEnumeration([code], Boxed, [EnumValue, 1, (byte)'E', .. new byte[size]])));
        // One byte of the value is missing: what follows it is taken for it, and nothing is left for the count of names.
        Assert.Single(Check(WithEnumeration([code], Declared, new byte[size - 1])));
    }

    [Fact]
    public void However_many_values_attributes_hold_each_field_of_an_enumeration_is_read_once()
    {
        const int Types = 200, Attributes = 120, Statics = 6_000;
        // Every value names its type; the last type has its value behind thousands of constants.
        byte[] Value(int type) => [EnumValue, 6, .. System.Text.Encoding.ASCII.GetBytes(FormattableString.Invariant($"E{type:00000}")), 0, 0, 0, 0];
        var random = new Random(7);
        var image = HandBuiltImage.Of(metadata =>
        {
            metadata.Type("AAttribute");
            var constructor = Constructor(metadata, [Array, 0x1C]);
            for (var type = 0; type < Types; type++)
                metadata.Type(FormattableString.Invariant($"E{type:00000}"), firstField: type + 1);
            for (var field = 1; field < Types; field++)
                metadata.Field("value__", metadata.Blob(Field, Int));
            for (var field = 0; field < Statics; field++)
                metadata.Field("C", metadata.Blob(Field, Int), isStatic: true);
            metadata.Field("value__", metadata.Blob(Field, Int));
            for (var attribute = 0; attribute < Attributes; attribute++)
                metadata.AddCustomAttribute(Attribute, constructor, metadata.Blob(
                    [1, 0, 0xF4, 1, 0, 0, .. Enumerable.Range(0, 500).SelectMany(i => Value(i % 2 == 0 ? Types - 1 : random.Next(Types))), 0, 0]));
        });
        using var pe = new PEReader(new MemoryStream(image));
        var reader = pe.GetMetadataReader();

        foreach (var attribute in reader.CustomAttributes)
            Assert.Empty(AttributeArguments.TypesOf(reader, reader.GetCustomAttribute(attribute)));

        Assert.Equal(Types + Statics, AttributeArguments.EnumerationsOf(reader).FieldsRead);
        Assert.Empty(Check(image));
    }

    [Fact]
    public void An_image_with_shortened_heaps_is_refused()
    {
        var image = Emitted.Image("public static class Solution { public static double F(double[] x) { var s = 0.0; foreach (var a in x) s += a; return s; } }");
        foreach (var heap in (string[])["#~", "#Strings", "#Blob"])
        {
            // A stream's header: place, size, name.
            var name = image.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(heap + "\0"));
            var size = image.AsSpan(name - 4, 4);
            var whole = BinaryPrimitives.ReadInt32LittleEndian(size);
            for (var cut = 4; cut <= whole; cut += 4)
            {
                BinaryPrimitives.WriteInt32LittleEndian(size, whole - cut);
                Assert.All(AssemblyPolicy.Check(image, default, AllowedApi.Default), violation => Assert.NotEmpty(violation.Message));
            }
            BinaryPrimitives.WriteInt32LittleEndian(size, 0);
            Assert.NotEmpty(AssemblyPolicy.Check(image, default, AllowedApi.Default));
            BinaryPrimitives.WriteInt32LittleEndian(size, whole);
        }
        Assert.Empty(AssemblyPolicy.Check(image, default, AllowedApi.Default));
    }

    [Fact]
    public void An_image_that_ends_early_is_read_or_refused()
    {
        var image = Emitted.Image("public static class Solution { public static double F(double x) => x; }");
        for (var length = 0; length < image.Length; length += 7)
            Assert.All(AssemblyPolicy.Check(image.AsMemory(0, length), default, AllowedApi.Default), violation => Assert.NotEmpty(violation.Message));
    }

    static IReadOnlyList<SourceDiagnostic> Check(byte[] image) => AssemblyPolicy.Check(image, default, AllowedApi.Default);

    static byte[] WithMethod(int body, int count, byte[] signature, BlobBuilder? bodies = null) => HandBuiltImage.Of(metadata =>
    {
        metadata.Type("A");
        var blob = metadata.GetOrAddBlob(signature);
        for (var i = 0; i < count; i++)
            metadata.Method("M", blob, bodies is null ? -1 : body);
    }, bodies);

    // An attribute with one value whose kind the constructor declares, and an enumeration E that is stored as something.
    static byte[] WithEnumeration(byte[] storedAs, byte[] parameter, byte[]? value = null) => HandBuiltImage.Of(metadata =>
    {
        metadata.Type("AAttribute");
        metadata.Type("E");
        metadata.Field("C", metadata.Blob(Field, Int), isStatic: true);
        if (storedAs.Length > 0)
            metadata.Field("value__", metadata.Blob([Field, .. storedAs]));
        metadata.AddCustomAttribute(Attribute, Constructor(metadata, parameter), metadata.Blob([1, 0, .. value ?? [0, 0, 0, 0], 0, 0]));
    });

    // Named by reference: a method of the image itself would need a body.
    static MemberReferenceHandle Constructor(MetadataBuilder metadata, byte[] parameter) =>
        metadata.AddMemberReference(Attribute, metadata.GetOrAddString(".ctor"), metadata.Blob([Instance, 1, Void, .. parameter]));

    // The header of a body with a length, and that many instructions that do nothing.
    static BlobBuilder OneBody(int size)
    {
        var bodies = new BlobBuilder();
        bodies.WriteUInt16(0x3003);
        bodies.WriteUInt16(8);
        bodies.WriteInt32(size);
        bodies.WriteInt32(0);
        bodies.WriteBytes(0, size);
        return bodies;
    }
}
