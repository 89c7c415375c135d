import { Module } from '@nestjs/common';
import { FileRepository } from './file.repository.js';
import { ImageStore } from './image-store.js';
import { RemoveUnusedFiles } from './remove-unused-files.js';

@Module({ providers: [FileRepository, ImageStore, RemoveUnusedFiles], exports: [ImageStore, RemoveUnusedFiles] })
export class FilesModule {}
