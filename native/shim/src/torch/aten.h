// All types that cross at::_ops::<operator>::call.
#pragma once

#ifdef CRESSET_REAL_HEADERS
#include <ATen/ATen.h>
#include <ATen/Operators.h>
#endif

#include "array_ref.h"
#include "device.h"
#include "generator.h"
#include "list.h"
#include "scalar.h"
#include "scalar_type.h"
#include "sym_int.h"
#include "tensor.h"
