// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "meshoptimizer.h"
#include "data.h"
#include <vector>

using Bytes = std::vector<unsigned char>;

int main() {
  constexpr unsigned N = 24, Row = N + 1;
  std::vector<float> Vertices;
  std::vector<unsigned> Triangles;
  for (unsigned Y = 0; Y <= N; ++Y)
    for (unsigned X = 0; X <= N; ++X)
      for (float F : {float(X), float(Y), float((X * 7 + Y * 13) % 17) * 0.25f})
        Vertices.push_back(F);
  for (unsigned Y = 0; Y < N; ++Y)
    for (unsigned X = 0; X < N; ++X)
      for (unsigned I : {0u, 1u, Row, 1u, Row + 1, Row})
        Triangles.push_back(Y * Row + X + I);
  size_t NumVertices = Vertices.size() / 3, Size = Triangles.size();

  std::vector<unsigned> Order(Size);
  meshopt_optimizeVertexCache(Order.data(), Triangles.data(), Size, NumVertices);
  meshopt_VertexCacheStatistics Cache =
      meshopt_analyzeVertexCache(Order.data(), Size, NumVertices, 16, 0, 0);
  printf("%016llx %u %.4f %.4f\n", hash_of(Order.data(), Size * 4),
         Cache.vertices_transformed, Cache.acmr, Cache.atvr);
  meshopt_optimizeOverdraw(Order.data(), Order.data(), Size, Vertices.data(), NumVertices,
                           12, 1.05f);
  printf("%016llx\n", hash_of(Order.data(), Size * 4));

  float Error = 0;
  size_t Left = meshopt_simplify(Order.data(), Triangles.data(), Size, Vertices.data(),
                                 NumVertices, 12, Size / 4, 0.1f, 0, &Error);
  printf("%zu %.5f %016llx\n", Left, Error, hash_of(Order.data(), Left * 4));

  Bytes Packed(meshopt_encodeIndexBufferBound(Size, NumVertices));
  Packed.resize(
      meshopt_encodeIndexBuffer(Packed.data(), Packed.size(), Triangles.data(), Size));
  printf("%zu %016llx", Packed.size(), hash_of(Packed.data(), Packed.size()));
  printf(" %d\n",
         meshopt_decodeIndexBuffer(Order.data(), Size, 4, Packed.data(), Packed.size()));

  Packed.resize(meshopt_encodeVertexBufferBound(NumVertices, 12));
  Packed.resize(meshopt_encodeVertexBuffer(Packed.data(), Packed.size(), Vertices.data(),
                                           NumVertices, 12));
  std::vector<float> Back(Vertices.size());
  printf("%zu %d", Packed.size(),
         meshopt_decodeVertexBuffer(Back.data(), NumVertices, 12, Packed.data(),
                                    Packed.size()));
  printf(" %d\n", Back == Vertices);
}
