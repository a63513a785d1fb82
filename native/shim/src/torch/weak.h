// How the shim declares what LibTorch defines: weak, so that it also loads beside a LibTorch that lacks some of it. The
// headers in this folder have the names of LibTorch's own; each has two halves. Without CRESSET_REAL_HEADERS it
// declares the few classes and functions that the shim uses, with LibTorch's names (so that the symbols match), layouts
// (so that the values match) and member functions (so that the shim's sources compile against either half). With
// CRESSET_REAL_HEADERS it includes LibTorch's header: the headers check.
#pragma once

#ifdef CRESSET_REAL_HEADERS
#define CRESSET_WEAK
#else
#define CRESSET_WEAK __attribute__((weak))
#endif
